"""`python -m briefkit`: the command `brief`."""

from briefkit.cli.main import main

raise SystemExit(main())
