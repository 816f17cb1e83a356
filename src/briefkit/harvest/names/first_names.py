"""First names that are common where families have two names, or where notes turn names round without a mark of it."""

from briefkit.harvest.names.particles import PARTICLES
from briefkit.harvest.words.body_words import BODY, SURNAMES
from briefkit.patterns import regex

_SOUTHERN = """
ada adela adriana agustín alberto alejandra alejandro alessandra alessandro alfonso alfredo alicia amalia amparo ana
anabel andrea andrés angelo anna annamaria antonella antonio antónio antônio arturo augusto aurelio aurora beatriz
belén benedetto benito bernardo blanca bruno camila camilo carla carlo carlos carmen carolina catalina catarina
cecilia chiara claudia claudio concepción consuelo cristina cristóbal césar daniela dario david diana diego dolores
domingo débora eduarda eduardo elena elisa elvira emilia emilio enrica enrico enrique ernesto esteban esther eugenia
eugenio eva fabio federica federico felipe fernanda fernando filippo flavia flavio flávia francesca francesco
francisca francisco franco félix gabriel gabriela gabriele gaspar gerardo germán giacomo gian gianni giorgio giovanna
giovanni giulia giulio giuseppe gonzalo graciela gregorio guadalupe guido guilherme guillermo gustavo henrique hernán
horacio hugo humberto héctor ignacio inés inês irene isabel isabella ismael ivana iván jaime javier jesús joan joana
joaquim joaquín jordi jorge josefa josefina josé joão juan juana julia juliana julieta julio julián laura leandro
leonardo leonor leticia lorena lorenzo lourdes luca lucas luciana luciano lucía luigi luis luisa luiz manuel manuela
marcela marcella marcello marcelo marco marcos margarita maria mariana marina mario marta martina maría massimo
matilde matteo mauricio maurizio mauro mercedes michele miguel mirta montserrat mário mónica natalia nicolás norberto
nuria nélida octavio olga orlando oscar pablo paola paolo pasquale patricia patrizia paula paulo pedro pere piero
pietro pilar rafael raffaele ramiro ramón raquel raúl renata renato renzo ricardo riccardo rita roberta roberto rocío
rodolfo rodrigo rogelio romina rosa rosana rosario ruth salvador salvatore samuel sandra santiago sara sebastián
sergio silvana silvia simona simone sofia sofía soledad stefania stefano susana sérgio sílvia teresa tiago tomás
umberto valentina valeria vanessa verónica vicente vincenzo virginia vittorio viviana víctor walter xavier ximena
yolanda zulema álvaro ángel ángela óscar
"""
_NORTHERN = """
adam adèle agnieszka agnès alain aleksander aleksandr alexandra alexandre alexei andreas andrej andrew andrzej angela
anne annette anton arnaud axel barbara benoît bernard bernd bernhard bertrand birgit björn bogdan brigitte camille
catherine charles charlotte christian christine christoph christophe claire claude cécile dagmar daniel denis dieter
dietrich dirk dmitri dominique eberhard eckart edmund elisabeth emma emmanuel erich erik ernst ewa fabrice florence
florian franz françois françoise friedrich fritz gabrielle georg george georges gerd gerhard gertrud gilles grażyna
grzegorz guillaume gustav guy gérard hanna hannah hans hartmut heike heinrich heinz helena helga helmut henri henry
herbert hermann holger horst hélène ilse ingrid isabelle ivan jacek jacqueline jacques jakob jan jane janusz jean jens
jerzy joachim joanna jochen johann johannes john jonas jutta jérôme józef jörg jürgen karin karl karl-heinz katarzyna
katharina kerstin klaus konrad konstantin kurt lars laurence laurent leo lothar louis louise luc lucien ludwig lukas
madeleine magdalena manfred marc marcel marek margarete marianne marie markus martin martine mary mathieu matthias
maurice max maxime małgorzata michael michał michel michèle mikhail mireille monika monique nathalie nicolas nicole
nikolai nina norbert odile olivier otto pascal patrick paul peter petra philip philippe pierre piotr rainer ralf
raymond regina reinhard reinhart renate rené richard robert roger roland rolf rudolf sabine sandrine serge sergei
siegfried simon sophie stanisław stefan stefanie stephan stéphane susanne sven sylvie sébastien tadeusz theodor
thierry thomas tobias tomasz udo ulrich ulrike ursula ute uwe victor vladimir volker véronique walter wanda werner
wilhelm william winfried wojciech wolfgang yann yves yvonne zbigniew zofia édouard élisabeth élodie émile
"""
_COMMON = frozenset(_SOUTHERN.split())
"""Given names of Spain, Portugal, Italy and the Americas."""
FIRST_NAMES = _COMMON | frozenset(_NORTHERN.split())


_ALSO_FAMILIES = """
adam andré anton bernard bernhard bruno carlos charles claude daniel david denis diego dirk domingo eduard ernst felipe
félix florian franco françois franz friedrich fritz gabriel gaspar george georg georges gérard gian gilles gustav guy
hans hartmut heinrich heinz henri henry herbert hermann hugo jacques jakob jan joachim johann john jonas karl klaus
konrad kurt lambert laurent leo leonardo lorenzo lothar louis lucas ludwig luc lukas marc marcel marco marcos mario
markus martin martín max maurice michael michel nicolas nicolás nicole otto pascal patrick paul pedro peter philip
philippe pierre raymond reinhard rené richard robert roger roland rolf rosa rosario rudolf salvador salvatore samuel
santiago sebastián serge sergio siegfried simon simone stefan stephan theodor thierry thomas tobias tomás ulrich
valentina vicente victor víctor vincent walter wanda werner wilhelm william wolfgang xavier yves
"""
FAMILIES_TOO = frozenset(_ALSO_FAMILIES.split())
"""Given names that are common as families' too."""

_ENGLISH = """
aaron abigail adrian aidan alan albert alex alexander alexis alfred alice alison allan allen allison alyssa amanda
amber amy angus ann annie anthony april arnold arthur ashley austin barry becky ben benjamin bernadette beth bethany
betty beverly bill bob bonnie brad bradley brandon brenda brendan brett brian bridget bruce bryan caitlin callum
cameron carl caroline carolyn carrie casey cathy chad cheryl chloe chris christina christopher cindy clara clare
clarence clifford colin connie connor craig crystal cynthia dale dan danielle darren dave dawn dean deborah debra
dennis derek diane diann dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edith edward edwin
eileen elaine eleanor elizabeth ella ellen ellie emily eric erica erin ethan eugene evan evelyn felicity fiona frances
frank fred frederick gail gareth gary gavin gemma geoff geoffrey gerald geraldine gillian gina glenn gloria gordon
grace graeme graham greg gregory gwen hannah harold harriet harry hazel heather heidi helen henrietta hilary holly
howard hugh ian imogen isaac jack jacob jake james jamie janet janice jasmine jason jay jean jeff jeffrey jenna
jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy jo joan joanne jody joe joel jon jonathan jordan joseph
josh joshua joyce judith judy julian julie june justin karen kate katherine kathleen kathryn kathy katie keith kelly
ken kenneth kerry kevin kim kimberly kirsten kristen kristin kyle larry lauren laurie lawrence leah lee leonard leslie
lewis liam lillian lily linda lindsay lisa liz logan lois lori lorraine lucy luke lydia lynn malcolm marcus margaret
marilyn marjorie mark marsha marvin matt matthew megan melanie melissa meredith mia michelle mike mildred miranda moira
molly monica morgan muriel nancy naomi natalie natasha nathan neil nicholas nick nigel noah nora norman olivia owen pam
pamela pat patricia patsy pauline peggy penelope penny pete phil phillip phoebe phyllis priscilla rachel ralph randall
randy ray rebecca rhoda rhys rick ricky rob robin rod roderick rodney ron ronald rory rosalind rose rosemary ross roy
russell ryan sally sam samantha scott sean seth shannon sharon shaun shawn sheila shelley sherry shirley sidney simon
sonia spencer stacey stacy stanley stephanie stephen steve steven stuart sue susan suzanne sylvia tamara tammy tanya
tara ted terence terri terry tessa thelma theodore theresa tiffany tim timothy tina todd tom toni tony tracey tracy
travis trevor tyler valerie vera veronica vicky victoria vincent vivian wayne wendy will winifred yvette zachary zoe
"""
_GIVEN = FIRST_NAMES | frozenset(_ENGLISH.split())


def is_first_name(word: str) -> bool:
    """Tell whether a word is a given name, of English speakers too: `Joan` · `Kevin`."""
    return word.lower() in _GIVEN


def is_surname(words: list[str]) -> bool:
    """Tell whether a name ends in a word of bodies that is a family too: `Robert Service` · `Jane S. Cloud`."""
    if not 2 <= len(words) <= _WORDS_OF_NAME or words[-1].lower() not in SURNAMES or words[-1].isupper():
        return False
    initials = all(_INITIAL.fullmatch(word) for word in words[1:-1])
    return initials and (len(words) == _WORDS_OF_NAME or is_first_name(words[0]) or bool(_INITIAL.fullmatch(words[0])))


def are_surnames(parts: list[str]) -> bool:
    """Tell whether in parts of a list every word of bodies is a family: `J. Poe` and `R. Chambers`."""
    items = [item for part in parts for item in part.split(", ")]
    return len(items) > 1 and all(is_surname(item.split()) for item in items if BODY.search(item))


_WORDS_OF_NAME = 3
_INITIAL = regex(r"(?!U\.)[A-Z]\.")  # `U. Press` is a university's


def are_first_names(text: str) -> bool:
    """Tell whether words are nothing but given names, initials and particles: `Juan Carlos`, `José M.`, `João da`."""
    words = text.split()
    return bool(words) and words[0].lower() in FIRST_NAMES and all(map(_goes_on, words[1:]))


def _goes_on(word: str) -> bool:
    initial = len(word.strip(".-")) == 1 and word[0].isupper()
    return initial or word.lower() in FIRST_NAMES or word in PARTICLES


def is_double_family(family: str, given: str) -> bool:
    """Tell whether two words are one family's, as a given name of these lands stands behind them: `Pérez Soto, Juan`.

    `Jane Austen, Emma` is an author and a title: no family begins with a given name.
    """
    words = family.split()
    named = [word for word in words if word not in PARTICLES]
    if len(named) != _WORDS or is_first_name(words[0]):
        return False
    return bool(given.strip()) and given.split()[0].lower() in _COMMON and are_first_names(given)


_WORDS = 2
