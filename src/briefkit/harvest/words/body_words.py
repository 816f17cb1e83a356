"""Words of bodies: what no person is called, and what tells a body."""

from briefkit.patterns import regex

# Words that stand in titles and names of bodies, hardly ever in a person's name.
_WORDS = """
the a an in on of for and or to from with by at as is are was how why what when who where which
ministry department committee council commission office bureau agency bank fund institute
institution center centre foundation association organization organisation university college school
society board court government parliament senate house congress staff group team press company
corporation inc ltd llc plc ag gmbh party union nations united states service services network forum
project program programme report authority administration part chapter section table figure appendix
article annex paragraph rule title volume act code amendment report paper memorandum interview
manual statement case order recommendation editors editorial news times daily international
national federal republic world european
their says would could should its his her our your my this
that these those some all into between among toward towards under against through
after before beyond within without about during since until upon if than
research networks energy security analytics media digital solutions technologies systems software internet data online
policy politics economics affairs studies guidelines principles strategy framework standards overview introduction
analysis assessment lessons challenges implications perspectives prospects command corps circular oig mining
executive academy blog insider magazine journal tribune observer monitor tech sciences climate maritime
naval defense defence
aerospace airlines telecom industries enterprises holdings logistics business markets finance financial
securities insurance cloud country economic commercial diplomacy trade industrial agricultural social political public
regional global médecins frontières greenpeace caritas oxfam environmental educational technical nuclear
insights directory survey index portal dashboard toolkit handbook europe africa asia canada pakistan nigeria
bangladesh nepal
furthermore moreover however indeed thus hence nevertheless nonetheless therefore accordingly finally consequently
"""
NO_NAME = frozenset(_WORDS.split())
# Some are family names too, behind a given name: `Jane S. Cloud`, `Robert Service`.
_SURNAMES = """
chambers guild cloud case house service branch press bank order rule act nation section chapter business law court
church college peace power
"""
SURNAMES = frozenset(_SURNAMES.split())
BODY = regex(
    r"\b(?:Meeting|Ministr(?:y|ies)|Departments?|Dept|Committees?|Councils?|Commissions?|Offices?|Bureau"
    r"|Agency|Bank|(?<=Central )Banks|(?<=Development )Banks|Funds?|Institut(?:e|ion)?s?"
    r"|Cent(?:er|re)s?|Foundation|Association|Organi[sz]ation|University|College|Society|Board|Court"
    r"|Government|Parliament|Senate|Congress"
    r"|Staff|Inc|Ltd|LLC|AG|GmbH|Corporation|Company|Union|Nations|Authority|Administration"
    r"|Secretariat|Embassy|Assembly|Federation"
    r"|Initiative|Alliance|Group|House|Academy|Library|Museum|Party|Trust|League|Service|Network|Watch"
    r"|Observatory|Task Force|Press|Forum"
    r"|Panel|Tribunal|Inquiry|Conference|Mission|Facility|Platform|Partnership|Campaign|Movement|Unit|Registry|Treasury"
    r"|Exchange|Taskforce|Division|Branch|Laboratories|Archives?|Bar(?!-)|Federation|Confederation|Guild|Chambers|Cabinet"
    r"|Labs?|Technologies|Systems|Partners|Consulting|Att[’']y|Gov[’']t|Dep[’']t|Comm[’']n|Ass[’']n"
    r"|Servs|Admin|Endowment|Directorate|Inspector General|Secretary General|Comptroller General|Army|Navy|Force"
    r"|Police|Survey|Laboratory|Consortium|Coalition|Chamber"
    r"|Programme|Program|Republic|Kingdom"
    r"|School(?=\sof\s(?:Public|Law|Business|Government|Economics|Management|Medicine|Health|International|Advanced)\b)"
    r"|(?<=[&d]\s)Associates|(?:City|County|Borough|Municipality)\sof(?=\s[A-Z])"
    r"|Statistics(?=\s(?:Canada|South\sAfrica|Norway|Sweden|Denmark|Finland|Netherlands|Austria|Estonia|New\sZealand|Sierra\sLeone|Korea))"
    r"|(?:High\s)?Commissioner(?=\sfor\s)|Aayog|(?:Lok|Rajya|Vidhan)\sSabha|State\sDuma|Knesset|Oireachtas|Riksdag|Verkhovna\sRada"
    # in French, Spanish, Portuguese, Italian and German
    r"|Naciones\sUnidas|Nations\sUnies|Vereinte\sNationen|Nazioni\sUnite|Nações\sUnidas|Unión\sEuropea|Union\seuropéenne|Europäische\sUnion"
    r"|Minist[èe]re|Minist[eé]rio|Ministero|Conseil|Consejo|Conselho|Consiglio|Direcci[óo]n\sGeneral|Direction\s(?:générale|des?|du)"
    r"|Secretar[ií]a|Secrétariat|Instituto|Istituto|Universi(?:dade?|té|tà|tät|teit)|Fundaci[óo]n|Fundação|Fondation|Fondazione"
    r"|Gobierno|Governo|Gouvernement|Parlamento|Parlement|Sénat|Senado|Assemblée|Asamblea|Assembleia|Comit[éê]|Comisi[óo]n|Comissão"
    r"|Commissione|Asociaci[óo]n|Associação|Associazione|Agence|Agencia|Agência|Agenzia|Observatoire"
    r"|(?:Banque|Banco|Banca|Centro|Cour|Corte)\s(?:de|del|des|du|di|d[’'][^\W\d_]+|(?i:central|nacional|mondiale|mundial|suprem[ae]|europe[ao]))(?![^\W\d_])"
    r"|Observat[óo]rio|Organizaci[óo]n|Organização|Défenseur|Defensor[ií]a|Procuradur[ií]a|Préfecture|Haut-Commissariat"
    r"|Bundes(?:rat|tag|regierung|bank|zentrale|agentur)|Regierung|Landtag|Beirat|Akademie"
    r"|[^\W\d_a-z]?\w*(?:[Mm]inisterium|[Vv]erband|[Ss]tiftung|[Kk]ommission|[Gg]esellschaft|[Bb]ehörde|[Bb]undesamt|kriminalamt|[Ll]andesamt"
    r"|[Aa]nstalt|kammer))\b"
)

FOREIGN_OFFICE = regex(
    r"(?:Minist[èe]re|Minist[eé]rio|Ministero|Bundesministerium|Bundesamt|Conseil|Consejo|Conselho|Consiglio|Direcci[óo]n|Direction|Secretar[ií]a"
    r"|Secrétariat|Comité|Comitê|Comisión|Commission|Comissão|Commissione|Cour|Corte|Tribunal|Agence|Agencia|Agência|Agenzia|Institut[eo]?"
    r"|Observatoire|Observat[óo]rio|Haut|Assemblée|Asamblea|Assembleia|Gouvernement|Gobierno|Governo|Banque|Banco|Banca|Office|Autorité|Autoridad)\s"
    r"(?:général\w*\s|nation\w+\s|supérieur\w*\s|f[üu]r\s|d[aeiou]\w*\s|d[’'])"
)
# `Dirección General de Puertos`: what would be a rank is part of an office's name.
GENERAL_OFFICE = regex(
    r"\s*(?:Direcci[óo]n|Direction|Direção|Direzione|Secretar[ií]a|Inspecci[óo]n|Inspection)\s[Gg][ée]n[ée]ral"
)

_KNOWN = """
un eu nato oecd imf who wto ilo fao iaea osce undp unhcr unicef unesco unep unfpa unodc unctad unrwa unama unsc unga
ocha ohchr icrc ipcc iom itu icao imo wfp wipo irena opec asean saarc ecowas igad sadc oas oic gcc brics adb afdb
idb ebrd eib fatf bis ecb fsb iiss sipri rand csis rusi ecfr hrw icg gao crs cbo omb fbi cia dod dhs nsa epa nasa
noaa usaid usgs nist dfid fco rbi sebi trai isro drdo oxfam msf unwto unaids uncitral unido uncdf unops ifc iea eeas
frontex europol eurostat cepal eclac escap escwa uneca ecosoc unfccc unicri unidir
"""
ACRONYMS = frozenset(_KNOWN.upper().split())
"""Letters that bodies are known by, and no family names in capitals: `NATO, Summit Declaration`."""
# `U.S. Customs`: a state and no initials.
OF_STATES = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "US", "UK", "UN", "EU"))
# Words with which titles begin, in German, French, Spanish and Italian, and no names: `Zur Lage der Häfen`.
_ARTICLES = "Zur Zum Über Das Die Ein Eine Im Vom Wie Warum Les Une Aux Sur Pour Los Las Una Gli Sobre Sulla Nella Para"
_COMPANIES = """Google Microsoft Facebook Amazon Meta Twitter YouTube Netflix Uber IBM Samsung Huawei Intel Mozilla
GitHub LinkedIn Instagram TikTok Spotify PayPal Alphabet Adobe Oracle Cisco Nokia Siemens Boeing Airbus Pfizer Apple"""
NO_GIVEN = OF_STATES | frozenset((*_ARTICLES.split(), *_COMPANIES.split(), "HM"))
_TOWNS_AHEAD = """new york,los angeles,san francisco,san diego,hong kong,new delhi,las vegas,new orleans,new jersey
new mexico,new england,north carolina,south carolina,west virginia,north dakota,south dakota,rhode island"""
TOWNS_AHEAD = frozenset(_TOWNS_AHEAD.replace("\n", ",").split(","))
"""Towns and states of two words; what has more behind them is an office there: `New York City Harbours`."""
COUNTRIES = frozenset(
    ("great britain", "new zealand", "south africa", "sri lanka", "saudi arabia", "south korea", "north korea",
     "united kingdom", "united states", "hong kong", "puerto rico", "costa rica", "sierra leone", "el salvador",
     "new south wales", "northern ireland", "south australia")
)  # fmt: skip

ORDERS = r"S\.\s?J\.?|SJ|O\.\s?(?:P|F\.\s?M|S\.\s?B)\.?|OFM|OSB"
"""Letters of the orders of clerics."""
# `Jan Roe, S.J.`: the order of a cleric, and no initials of one whose name is turned round.
ORDER_OF_CLERIC = regex(
    r"(?P<name>(?:^|(?:and|&)\s|,\s)(?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z][\w’'-]+),\s"
    rf"(?:{ORDERS})(?=$|[\s,])"
)
# `Jane Roe, PhD, and John Poe, MD`
DEGREES = r"Ph\.?\s?D\.?|M\.?D\.?|J\.?D\.?|LL\.?M\.?|M\.?P\.?[HPA]\.?|MBA|MSc|DrPH|Esq\.?"
# `James Coe QC`, `Sir Ian Roe KBE`: letters behind a name.
HONOURS = regex(rf"(?<=[a-z])(?:,?\s(?:{ORDERS}|{DEGREES}|QC|KC|MP|MEP|CBE|OBE|KBE|DBE|MBE|KCMG|CMG|FRS))+$")
