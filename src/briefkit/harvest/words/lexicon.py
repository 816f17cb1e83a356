"""Words that tell what a part of a reference is: kinds of work, periodicals, publishers, places, courts."""

import re

from briefkit.patterns import regex

_NEWS = (
    r"Times|Post|News|Daily|Herald|Tribune|Journal|Guardian|Telegraph|Independent|Observer|Gazette"
    r"|Chronicle|Examiner|Mirror|Globe|Mail"
    r"|Express|Standard|Star|Sun|Nation|Dawn|Hindu|Record|Register|Courier|Advertiser|Dispatch"
    r"|Inquirer|Bulletin|Press|Sentinel|Today|TODAY"
    r"|Zeitung|Spiegel|Zeit|Monde|Figaro|País|Pravda|Izvestia|Kommersant|Reuters|AFP|Xinhua|TASS"
    r"|Bloomberg|CNN|CNBC|MSNBC|BBC|NPR|PBS|ABC|NBC|CBS|C-SPAN"
    r"|Jazeera|POLITICO|Politico|Hill|Wire|Weekly|Sunday|Report|Reporter|Republic|Scotsman|Argus|Age"
    r"|Citizen|Statesman|Asahi|Haaretz|FAZ|NZZ|WSJ|NYT|SCMP|Repubblica|Corriere|La Stampa|El Mundo"
    r"|La Nación|Folha|Gazeta|Novosti|Interfax|Aftenposten|Volkskrant|Handelsblad|Handelsblatt|Die Welt"
    r"|Tagesspiegel|Libération|Les Echos|Le Soir|Rzeczpospolita|Vedomosti|H[üu]rriyet|Cumhuriyet"
    r"|[Aa]l-Ahram|[Aa]l-Hayat|[Aa]l-Akhbar|[Aa]l-Awsat|Yedioth|Maariv|Yomiuri|Mainichi|Nikkei|Chosun"
    r"|Wall St\.? J|Trib(?=\.|$)|Chron(?=\.|$)|Plain Dealer|JoongAng|Hankyoreh|Kompas|Bernama|Anadolu|IRNA|ANSA"
)
NEWSPAPER = regex(rf"\b(?:{_NEWS})\b")
_MAGAZINES = (
    r"Time|TIME|Newsweek|Economist|Forbes|WIRED|Wired|Atlantic|Harper[’']s|Diplomat|New Yorker"
    r"|Spectator|Vox|Slate|Salon|Outlook"
    r"|Magazine|Review of Books|Nation|New Republic|Mother Jones|Vanity Fair|Rolling Stone|Fortune"
    r"|Der Spiegel|Vice|VICE|Quartz|Axios|Foreign Policy"
)
MAGAZINE = regex(rf"^(?:The )?(?:{_MAGAZINES})(?:\.com)?$|\bMagazine\b")
JOURNAL = regex(
    r"\b(?:Journal of|Review|Quarterly|Studies|Proceedings|Annals|Transactions|Archives?|Bulletin of"
    r"|Journal|Horizon|Survival|Affairs"
    r"|Zeitschrift|Revue|Rivista|Revista|Research|Science|Sciences|Letters|Perspectives|Annual)\b"
)

CONFERENCE = regex(r"\b(?:Proceedings|Conference|Symposium|Congress on|Workshop)\b")
REPORT = regex(
    r"\b(?:(?:CRS|GAO|RAND|Staff|Annual|Technical|Research|Policy|Country|Special|Final|Interim"
    r"|Progress|Committee|Congressional)\s+Reports?(?:\s+for\s+Congress)?"
    r"|(?:Working|Discussion|Policy|White|Briefing|Occasional|Research|Issue|Scholarly|SSRN Scholarly"
    r"|Green|Position|Conference|Adelphi)\s+Papers?"
    r"|Policy\s+Briefs?|Issue\s+Briefs?|Policy\s+Notes?|Press\s+Releases?|Fact\s*[Ss]heets?"
    r"|Backgrounder|Internet[- ]Drafts?|Request for Comments|RFC"
    r"|Technical Memorandum|Special Publications?|Memorandum|Monographs?|Testimony|Statement|Report)\b"
)
GENRE = regex(
    r"^(?:(?:(?:CRS|GAO|RAND|Staff|Annual|Technical|Country|Special|Final|Interim|Progress|Committee"
    r"|Congressional|Project|Research|Consultant|Mission) )?Reports?(?: for Congress)?"
    r"|(?:(?:the\s+)?[\w.&/-]+\s+){0,2}(?:(?:Working|Discussion|Policy|White|Briefing|Occasional"
    r"|Research|Scholarly|Issue|Position) Papers?"
    r"|(?:Policy|Issue|Research) Briefs?|(?:Press|News|Media) Releases?|Media Notes?|Fact ?Sheet|Internet[- ]Draft"
    r"|Request for Comments|Backgrounder|GitHub Repository|Web ?page|Web ?site|Brochure"
    r"|Dataset|Data Set|Blog Post|Tweet"
    r"|Memorandum)|Podcast)$",
    re.IGNORECASE,
)
COLUMN = regex(
    r"(?:(?:Expert|Quick|News)\s)?(?:Comment(?:ary)?|Op-[Ee]d|Opinion|Analysis|Insights?|Perspectives?|Brief(?:ing)?)"
    r"|Viewpoint|Q&A|Critical Questions|Transcript|Event|Explainer|Feature|Primer|Interview|Article|Essay|News|Webinar"
    r"|Infographic|Interactive|Tracker|Timeline|Video|Announcement|Podcast|Blog(?:\s[Pp]ost)?"
)
"""Heads under which bodies put pieces on their sites: `Commentary`, `Critical Questions`."""
THESIS = regex(
    r"(?P<type>(?:unpublished\s+)?(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|doctoral|master[’']?s|M\.?\s?A\.?"
    r"|M\.?\s?Phil\.?|M\.?\s?Sc?\.?|B\.?\s?A\.?|(?:S\.?\s?)?J\.?\s?D\.?|LL\.?\s?[MD]\.?|honou?rs)\.?\s+(?:diss(?:ertation|\.)?|thesis|thes\.)|"
    r"(?<!\w)thèse(?!\w)(?:\sde\sdoctorat)?(?:\s(?:en|de|d’)\s?[a-zà-ÿ][^,.;()]{2,40}(?=,))?|mémoire\sde\s(?:master|maîtrise|DEA|recherche)|tesis\s(?:doctoral|de\smaestría|de\slicenciatura)|tesi\sdi\s(?:dottorato|laurea)"
    r"|tese\sde\sdoutora(?:do|mento)|dissertação\sde\smestrado|Habil(?:itation(?:sschrift|\s(?:thesis|treatise))|\.)|Magisterarbeit|Masterarbeit|Diplomarbeit"
    r"|(?:undergraduate|senior|bachelor[’']?s)\s(?:honou?rs\s)?thesis|(?:(?:phil|jur|med|theol)\.\s)?diss\.(?:\s(?:phil|jur|med|theol|rer\.\s(?:nat|pol))\.)?"
    r"|(?:unpublished\s+)?(?:diss(?:ertation|\.)|thesis\b))",
    re.IGNORECASE,
)
PUBLISHER = regex(
    r"\b(?:Press|Presses|Books?|Publish(?:ers?|ing)|Publications?|Verlag|Éditions?|Editions?|Editorial"
    r"|Macmillan|Routledge|Prentice[- ]Hall|Addison[- ]Wesley|McGraw[- ]Hill|Birkhäuser|Kluwer|Pergamon"
    r"|Penguin|Springer|Elsevier|Wiley|Sage|SAGE"
    r"|Brill|Palgrave|Norton|Random House|Knopf|Harper(?:Collins)?|Simon & Schuster|Blackwell"
    r"|Longmans?|Clarendon|OUP|CUP|MIT|Hart|Polity|Verso|Zed|Pluto|Bloomsbury"
    r"|Houghton|Scribner[’']?s?|Doubleday|Putnam[’']?s?|Sons|Brothers|Co\.|Company|Ltd|LLC|Inc|Hurst"
    r"|Ashgate|Tauris|Little, Brown|Basic|Vintage|Faber|Methuen|Heinemann|Greenwood|Praeger|Lexington"
    r"|Rowman|Nomos|Kluwer|Intersentia|Nijhoff|Larcier|Bruylant|Giuffrè|Butterworths|LexisNexis"
    r"|Carswell|Sweet & Maxwell|Mohr Siebeck)\b"
)
_CITIES = (
    # of old books, in Latin and cut short
    r"Lond|Edinb?|Oxf|Camb|Lips(?:iae|iæ)?|Londini|Parisiis|Venetiis|Rom(?:ae|æ)|Francofurti|Amstelodami|Antverpi(?:ae|æ)"
    r"|Basile(?:ae|æ)|Genev(?:ae|æ)|Oxonii|Cantabrigi(?:ae|æ)|Lugduni(?:\sBatavorum)?|Venise|Londres|Venedig|Florenz|Mailand|"
    r"London|New York|Paris|Berlin|Oxford|Cambridge|Chicago|Boston|Washington|Philadelphia|Toronto"
    r"|Princeton|New Haven|Berkeley|Los Angeles|San Francisco"
    r"|Stanford|Ithaca|Baltimore|Durham|Chapel Hill|Minneapolis|Bloomington|Urbana|Ann Arbor|Madison"
    r"|Amsterdam|Leiden|The Hague|Munich|München|Frankfurt|Leipzig|Hamburg|Köln|Cologne|Stuttgart"
    r"|Vienna|Wien|Zürich|Zurich|Geneva|Genève|Basel|Bern|Brussels|Bruxelles|Rome|Roma|Milan|Milano"
    r"|Turin|Florence|Madrid|Barcelona|Lisbon|Dublin|Edinburgh|Glasgow|Manchester"
    r"|Melbourne|Sydney|Canberra|Wellington|Auckland|Montreal|Montréal|Ottawa|Vancouver|Tokyo|Beijing"
    r"|Shanghai|Hong Kong|Singapore|Delhi|New Delhi|Bombay|Mumbai|Calcutta|Kolkata|Madras|Chennai"
    r"|Islamabad|Lahore|Karachi|Peshawar|Rawalpindi|Dhaka|Colombo|Kabul|Tehran|Istanbul|Ankara|Cairo"
    r"|Beirut|Jerusalem|Tel Aviv|Johannesburg|Cape Town|Nairobi|Lagos|Moscow|Moskva|Leningrad"
    r"|St\.? Petersburg"
    r"|Warsaw|Warszawa|Prague|Praha|Budapest|Stockholm|Oslo|Copenhagen|Helsinki|Athens|Dordrecht"
    r"|Aldershot|Farnham|Assen|Baden-Baden|Deventer|Zutphen|Nijmegen|Mortsel|Antwerpen"
    r"|Alphen aan den Rijn|Haywards Heath|Markham|Delft"
    r"|Peking|Peiping|Nanking|Nanjing|Canton|Guangzhou|Kyoto|Osaka|Seoul|Taipei|Hanoi|Saigon|Bangkok|Manila|Jakarta"
    r"|Rangoon|Kathmandu|Hyderabad|Allahabad|Lucknow|Aligarh|Benares|Varanasi|Patna|Poona|Pune|Bangalore"
    r"|Ahmedabad|Dacca"
    r"|Kiev|Kyiv|Tbilisi|Baku|Tashkent|Minsk|Riga|Vilnius|Belgrade|Zagreb|Ljubljana|Sofia|Bucharest|Bratislava"
    r"|Cracow|Krakow"
    r"|Utrecht|Rotterdam|Groningen|Ghent|Antwerp|Leuven|Göttingen|Tübingen|Heidelberg|Freiburg|Wiesbaden|Bonn"
    r"|Lyon|Marseille"
    r"|Naples|Bologna|Venice|Padua|Palermo|Salamanca|Seville|Uppsala|Lund|Bergen|Damascus|Baghdad|Algiers|Tunis"
    r"|Accra|Kampala"
    r"|Westport|Boulder|Santa Monica|Lanham|Garden City|Harmondsworth|Basingstoke"
    r"|Houndmills|Cheltenham|Abingdon"
    r"|Cincinnati|Cleveland|Detroit|St\. Louis|Nashville|Atlanta|Dallas|Houston|Seattle|Portland"
    r"|Denver|Pittsburgh|Hartford|Providence|Albany|Buffalo|Kansas City|Indianapolis|Milwaukee|US|USA"
    r"|UK|Mexico City|Buenos Aires|Santiago|Bogotá|Lima"
    r"|Amherst|Rochester|Iowa City|Lincoln|Austin|Tucson|Albuquerque|Honolulu|Medford|Malden|Norwich"
    r"|Frankfurt am Main|Frankfurt a\.\s?M\.|Regensburg|Würzburg|Mainz|Augsburg|Graz|Salzburg|Innsbruck|Dresden"
    r"|Jena|Weimar|Marburg|Gießen|Giessen"
    r"|Münster|Kiel|Paderborn|Darmstadt|Bielefeld|Konstanz|Hannover|Bremen|Nürnberg|Nuremberg|Düsseldorf"
    r"|Baden-Baden|Hildesheim|Opladen|Weinheim"
    r"|Toulouse|Grenoble|Bordeaux|Strasbourg|Lille|Aix-en-Provence|Torino|Firenze|Napoli|Venezia|Padova|Genova"
    r"|Genoa|Bari|Lausanne|Louvain"
    r"|Valladolid|Granada|Sevilla|Zaragoza|Valencia|Bilbao|Coimbra|Porto|Lisboa|São Paulo|Rio de Janeiro"
    r"|Brasília|Belo Horizonte|Porto Alegre"
    r"|Tripoli|Benghazi|Khartoum|Mecca|Medina|Aleppo|Fez|Rabat|Casablanca|Alger|Constantinople|Mosul|Isfahan|Mashhad"
    r"|Secunderabad|Trivandrum|Thiruvananthapuram|Mysore|Bengaluru|Madurai|Cochin|Kochi|Kottayam|Tiruvalla"
    r"|Calicut|Kozhikode|Nagpur|Guwahati|Gauhati|Shillong"
    r"|Chandigarh|Jaipur|Jodhpur|Baroda|Vadodara|Surat|Anand|Bhubaneswar|Cuttack|Dharwad|Pondicherry|Puducherry"
    r"|Tiruchirappalli|Tirunelveli|Tirupati|Vellore"
    r"|Simla|Shimla|Srinagar|Amritsar|Agra|Kanpur|Bhopal|Indore|Ranchi|Dehradun|Dehra Dun|Meerut|Gurgaon|Noida"
    r"|Quetta|Multan|Chittagong|Sylhet|Kandy"
    r"|Nagasaki|Nagoya|Yokohama|Chengdu|Tianjin|Tientsin|Chungking|Macau|Macao|Yogyakarta|Kuala Lumpur|Hanover"
    r"|Notre Dame|Grand Rapids|Louisville|Downers Grove|Wheaton|Collegeville|Maryknoll|Mahwah|Peabody|Missoula"
    r"|Valley Forge|Santa Barbara|Armonk"
    r"|University Park|Evanston|Baton Rouge|Knoxville|Charlottesville|Gainesville|Tuscaloosa|New Brunswick"
    r"|Syracuse|Middletown|Carbondale"
    r"|Nueva York|Nova York|Londres|Londra|Ginebra|Genf|Ginevra|Bruselas|Brüssel|Bruxelas|Rom|Viena|París|Parigi|Berlín"
    r"|México|Lisbonne|Lissabon|Bâle|Francfort|Varsovie|Moscou|Moscú|Moskau|Le Caire|La Haye|La Haya|Den Haag|Mailand"
    r"|Venedig|Neapel|Prag|Warschau|Kopenhagen|Straßburg|Athen|Luxemb(?:o?urg|urgo)|Rennes|Nantes|Toulon|Montpellier"
    r"|Barcellona|Bogota|Caracas|Quito|La Habana|Montevideo|Frankfurt/M\.|Frankfurt/Main|Frankfurt a\.M\."
    r"|Brighton|Bristol|Leicester|Leeds|Sheffield|Liverpool|Birmingham|Aberdeen|Belfast|Cork"
    # Capitals and towns of institutes.
    r"|Santiago de Chile|Ciudad de México|La Paz|Asunción|Managua|Tegucigalpa|Guatemala City|San Salvador"
    r"|San José|Panama City|Santo Domingo|Port-au-Prince|Port of Spain|Brasilia|Medellín|Guayaquil"
    r"|Addis Ababa|Dar es Salaam|Arusha|Harare|Lusaka|Gaborone|Windhoek|Maputo|Luanda|Kinshasa|Yaoundé"
    r"|Abuja|Dakar|Bamako|Ouagadougou|Niamey|Freetown|Monrovia|Lomé|Cotonou|Abidjan|Kigali|Bujumbura|Juba"
    r"|Mogadishu|Asmara|Midrand|Stellenbosch|Port Louis|Antananarivo|Nouakchott|Doha|Riyadh|Abu Dhabi"
    r"|Dubai|Manama|Muscat|Sana[’']a|Amman|Ramallah|Nicosia|Valletta|Yangon|Naypyidaw|Phnom Penh|Vientiane"
    r"|Ho Chi Minh City|Dili|Suva|Port Moresby|Thimphu|Ulaanbaatar|Pyongyang|Astana|Almaty|Bishkek"
    r"|Dushanbe|Ashgabat|Yerevan|Chișinău|Chisinau|Skopje|Tirana|Sarajevo|Podgorica|Pristina|Tallinn"
    r"|Reykjavik|Annapolis|Arlington"
    # Where older books were printed, under the names they had then.
    r"|Leyden|Lugduni(?: Batavorum)?|Gottingen|Breslau|Halle|Königsberg|Strassburg|Erlangen|Rostock|Greifswald|Gotha"
    r"|Braunschweig|Kraków|Lwów|Lemberg|[VW]ilna|Odessa|Dorpat|Helsingfors|Upsala|Christiania|Kristiania|Pisa|Siena|Gent"
    r"|Liège|Haarlem|Lyons|Rouen|Dijon|Poitiers|Batavia|Adelaide|Brisbane|Christchurch|Dunedin|Alexandria|Teheran"
    r"|Cape Town|Pretoria|Ibadan|Mexico City|Havana|Quebec|Québec|Winnipeg|Charleston|Savannah|Lexington|Exeter|Cardiff"
    r"|Swansea|Canterbury|Winchester|Potsdam|Erfurt|Eisenach|Magdeburg|Ratisbon|Bamberg|Ulm|Trier|Essen|Dortmund"
    r"|Osnabrück|Oldenburg|Lübeck|Schwerin|Danzig|Stettin|Posen|Pressburg|Agram|Laibach|Trieste|Ferrara|Modena|Parma"
    r"|Pavia|Verona|Perugia|Catania|Cagliari|Córdoba|Cadiz|Burgos|Pamplona|Fribourg|Neuchâtel|Lu[cz]erne?|Winterthur"
    r"|Aarau|Drohobycz|Szeged|Debrecen|Brno|Brünn|Olomouc|Bratislava|Cluj|Iași|Tartu|Turku|Åbo|Bergen|Aarhus|Odense"
)
PLACE = regex(
    rf"^(?:{_CITIES})(?:,?\s+(?:[A-Z]\.?[A-Z]\.?|[A-Z][a-z]{{1,4}}\.|Massachusetts|England|USA|UK"
    rf"|Germany|France|India|Pakistan|Canada|Australia|Connecticut|California|Scotland|Netherlands"
    rf"|Switzerland))?"
    rf"(?:\s*(?:,|;|/|and|&|–|-)\s*(?:{_CITIES}|etc\.?)(?:,?\s+[A-Z]\.?[A-Z]\.?)?)*(?:,\s*[A-Z]{{2,3}})*\.?$"
)
# What stands behind a city: countries and the states of the United States.
COUNTRY = regex(
    r"(?:the\s)?(?:England|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Portugal|Netherlands|Belgium"
    r"|Luxembourg|Switzerland|Austria|Denmark|Norway|Sweden|Finland|Iceland|Poland|Czech Republic|Slovakia"
    r"|Hungary|Romania|Bulgaria|Greece|Cyprus|Malta|Serbia|Croatia|Slovenia|Albania|Estonia|Latvia"
    r"|Lithuania|Ukraine|Belarus|Moldova|Russia|Turkey|Türkiye|Armenia|Azerbaijan|Kazakhstan|Uzbekistan"
    r"|Kyrgyzstan|Tajikistan|Turkmenistan|Afghanistan|Pakistan|India|Bangladesh|Sri Lanka|Nepal|Bhutan"
    r"|Myanmar|Thailand|Vietnam|Cambodia|Laos|Malaysia|Indonesia|Philippines|China|PRC|Taiwan|Japan"
    r"|South Korea|Korea|Mongolia|Australia|New Zealand|Fiji|Canada|USA|U\.S\.A?\.?|US|UK|U\.K\."
    r"|United States|United Kingdom|Mexico|Brazil|Argentina|Chile|Peru|Colombia|Venezuela|Ecuador|Bolivia"
    r"|Uruguay|Cuba|Jamaica|Costa Rica|Panama|Egypt|Libya|Tunisia|Algeria|Morocco|Sudan|Ethiopia|Somalia"
    r"|Kenya|Uganda|Tanzania|Rwanda|Ghana|Nigeria|Senegal|Mali|Niger|Cameroon|Angola|Zambia|Zimbabwe"
    r"|Mozambique|South Africa|Namibia|Botswana|Israel|Palestine|Lebanon|Syria|Iraq|Iran|Saudi Arabia"
    r"|Gambia|Guinea|Guyana|Mauritius|Mauritania|Malawi|Sierra Leone|Liberia|Togo|Benin|Burkina Faso|Congo"
    r"|Gabon|Madagascar|Lesotho|Eswatini|Burundi|Eritrea|Djibouti|Georgia|Bosnia and Herzegovina|Kosovo"
    r"|Montenegro|(?:North )?Macedonia|Guatemala|Honduras|El Salvador|Nicaragua|Haiti|Dominican Republic"
    r"|Dominica|Barbados|Belize|Suriname|Paraguay|Brunei|Singapore|Maldives|Timor-Leste|Papua New Guinea"
    r"|Samoa|Tonga|Vanuatu|Yemen|Oman|Qatar|Kuwait|Bahrain|UAE|United Arab Emirates"
    r"|California|Massachusetts|Virginia|Maryland|Texas|Florida|Illinois|Pennsylvania|Ohio|Michigan|Connecticut|Colorado|Oregon|Arizona|Minnesota"
    r"|Wisconsin|North Carolina|New Jersey|Hawaii|Alaska|Kansas|Nebraska|Iowa|Missouri|Tennessee)"
)
COURT = regex(
    r"\b(?:Court|Cir\.|Circuit|Tribunal|D\. ?[A-Z][a-z]+\.|[SNEWCM]\.?D\. ?[A-Z]|Sup\. ?Ct|Ct\.? ?App"
    r"|Bankr|Magistrates|ECtHR|ECHR|CJEU|ECJ|ICJ|ICC|ICTY|ICTR|UKSC|UKHL|EWCA|EWHC|HL"
    r"|(?<![a-z],\s)CA(?!:)|QB|KB)(?!\w)"  # `(Santa Monica, CA: Harbour, 2009)` is a town in California
)


def is_newspaper(name: str) -> bool:
    """Tell whether a periodical's name is that of a newspaper or news agency, as far as words tell."""
    name = name.title() if name.isupper() and len(name) > 6 else name  # `WASH. POST`
    return bool(NEWSPAPER.search(name)) and not re.search(
        r"\b(?:Journal of|Law|Review|Quarterly|Studies|Bulletin of)\b", name
    )


def is_magazine(name: str) -> bool:
    """Tell whether a periodical is a magazine known by name."""
    return bool(MAGAZINE.search(name))
