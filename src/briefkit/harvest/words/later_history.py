"""The words for what became of a decision: `aff'd in part, rev'd in part sub nom.` · `cert. denied`."""

_BY_COURT = (
    r"(?:(?:aff|rev)[’']d|affirmed|reversed|vacated|remanded|overruled|superseded|modified|amended|withdrawn|enforced|abrogated"
    r"|(?:petition\sfor\s)?cert\.?\s(?:denied|granted|dismissed|filed)"
    r"|(?:reh[’']g|appeal|review|stay)\s(?:en\sbanc\s)?(?:denied|dismissed|granted))"
)
_HOW = (
    r"(?:\s(?:in\spart|on\sother\sgrounds|on\s(?:remand|reh[’']g)|as\s(?:modified|amended|moot)|per\scuriam|mem\.|en\sbanc"
    r"|by\sstatute|and\sremanded|sub\snom\.?)){0,3}"
)
LATER_HISTORY = rf"(?:(?:and|but)\s)?{_BY_COURT}{_HOW}(?:,?\s(?:and\s)?{_BY_COURT}{_HOW}){{0,2}}"
