"""References to cases, statutes, codes and the papers of courts."""
