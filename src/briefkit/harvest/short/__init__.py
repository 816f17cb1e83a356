"""What refers back or says little: Ibid., *supra*, short forms, names with a year, places alone."""
