"""briefkit: briefing papers from modular sections and a library harvested from footnotes."""

__version__ = "0.1.0"
