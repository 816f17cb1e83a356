"""A page for tests of HTML and CSS: every kind of block, notes in most of them."""

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from briefkit.rendering.html.page import ContentsEntry, PageAuthor, PageInput

FIRST = (
    "In the lower basin of the river, water that nobody counts now supplies more farms than water that "
    "everybody counts, and on 14 August 2012 the ministry said so in public for the first time."
)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def call(number: int) -> str:
    """The call of an end note, as pandoc writes it."""
    return f'<a href="#fn{number}" class="footnote-ref" id="fnref{number}"><sup>{number}</sup></a>'


def body(*notes: str) -> Element:
    """The text of a paper with these notes, ten at least."""
    texts = [*notes, *("<p>Plain note.</p>" for _ in range(10))]
    items = "".join(f'<li id="fn{number}">{text}</li>' for number, text in enumerate(texts[:10], 1))
    return fromstring(f"""<body>
<h1 id="introduction">Introduction{call(1)}</h1>
<p>{FIRST}{call(2)}{call(3)} It goes on.</p>
<h2 id="survey">Survey</h2>
<p>At <a href="https://a.example/b-c/d" class="uri">https://a.example/b-c/d</a>, see Table 1.</p>
<blockquote><p>A duty that only the willing discharge.{call(4)}</p></blockquote>
<ul><li><p>an item{call(5)}</p></li><li><p>another</p></li></ul>
<div class="table-figure" id="tab-wells"><table>
<caption><span class="caption-label">Table 1.</span> Wells{call(6)}</caption>
<thead><tr><th>Province</th><th>Wells</th></tr></thead>
<tbody><tr><td>Ashkan{call(7)}</td><td>9,410</td></tr></tbody></table>
<div class="source"><p>Source: Survey.</p></div></div>
<div class="image-figure" id="fig-a"><figure>
<img src="data:image/png;base64,{PIXEL}" alt="A bar"/>
<figcaption aria-hidden="true"><span class="caption-label">Figure 1.</span>
A bar{call(8)}</figcaption></figure></div>
<h1 id="recommendations">Recommendations</h1>
<div class="recommendation-group">
<div class="recommendation" id="rec-a">
<p><span class="rec-number">1.</span> <span class="rec-to">The Bank:</span>
should open an account{call(9)}.</p>
<div class="rec-meta">By 2027</div></div>
<div class="recommendation" id="rec-b"><p><span class="rec-number">2.</span> Do more.</p></div>
</div>
<h1 id="conclusion">Conclusion</h1>
<p>The last words.{call(10)} <span class="end-mark">■</span></p>
<section id="footnotes" class="footnotes" role="doc-endnotes"><hr/><ol>{items}</ol></section>
</body>""")


PAGE = PageInput(
    title="Metering the <em>Commons</em>",
    plain_title="Metering the Commons",
    short_title="Commons",
    body=body(),
    series="IPRI Journal XXVI, no. 2 (Summer 2026): 63–65",
    foot="IPRI Journal XXVI, no. 2 (Summer 2026): 63–65",
    authors=(PageAuthor("Sana Qureshi", "Institute", "<p>Dr Qureshi is a <em>Fellow</em>.</p>"),),
    abstract="<p>What it says &amp; why.</p>",
    keywords=("Water", "R & D"),
    notice="<p>A notice.</p>",
    date="21 November 2026",
)


def marked_page() -> PageInput:
    """The page with a marking and a table of contents."""
    entries = (ContentsEntry(1, "Introduction", "introduction"), ContentsEntry(2, "Survey", "survey"))
    return replace(PAGE, marking="OFFICIAL", draft="DRAFT 21 November 2026", contents=entries)
