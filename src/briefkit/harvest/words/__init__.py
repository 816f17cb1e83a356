"""Words and what they tell: kinds of work, periodicals, houses, bodies, months and dates, abbreviations."""
