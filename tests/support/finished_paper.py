"""A finished paper of our own, as it comes out of a printed page: notes at page feet, levels guessed, words broken."""

PAGE_COPY = """\
## **The Price of a Berth: Dues, Delays and Dredging**

**Dr. Amina Roe \\***

### **Abstract**

Harbours live on dues. This paper asks who pays them, and finds that the delays cost more than the dredging.

**Key Words:** Harbours, Dues, Dredging, Port Ellery.

### **Introduction**

**D**ues are older than harbours.<sup>1</sup> The first list of them was cut in stone, and it is still to be seen at

---

\\* Dr. Amina Roe is a Research Fellow of the Institute for Small Harbours, Port Ellery.

<sup>1</sup> Ruth Harlow, *Crossing the Narrows: A History of a Ferry* (Port Ellery: Quayside Press, 2019), 14.

the old gate.<sup>2</sup> In 2011 \\$20 million was paid, a 5<sup>th</sup> of it to "the crown."<sup>3</sup> Since
then the harbourmas-
ter has kept {{ braces }} and mail@harbour.example out of the books.

> A list of dues, said a pilot, "is a list of those who had no friends."<sup>4</sup>

## **Who Pays**

### *Ships under Sail*

They pay nothing.<sup>5</sup> It is believed<sup>6</sup> that this will change once the com-

---

<sup>2</sup> *Ibid.*, 15-16.

<sup>3</sup> Jonas Vale, "Dues and Don'ts," *Harbour Quarterly* 12, no. 3 (2012): 201; and Harlow,
*Crossing the Narrows*, 20.

<sup>4</sup> See also Tomas Berg, "A Pilot's Complaint," *Ellery Post*, March 3, 2013,
http://post.example/2013/03/pilot (accessed May 4, 2013).

<sup>5</sup> Vale, "Dues and Don'ts," 203. The exception is the regatta, for which see Harlow,
*Crossing the Narrows*, 88.

<sup>6</sup> The belief is not held by those who sail.

mission has met.

#### *Ships under Steam*

They pay for everyone.<sup>7</sup> The rates are these:

| Tons | Dues |
|------|-----:|
| 100  | 5    |
| 200  | 11<sup>8</sup> |

### **Policy Recommendations**

The following may be of use:

- The harbour board should publish its list of dues.
- Dredge the eastern basin first,<sup>9</sup> and the
  western one after it.
- Sailing ships should pay a tenth.

---

<sup>7</sup> *Ibid.*

<sup>8</sup> Berg, "A Pilot's Complaint."

<sup>9</sup> Nobody's Report, op. cit., 4.

### **Conclusion**

Nothing of this is new. ■
"""

HEADINGS = [
    (1, "Introduction"),
    (1, "Who Pays"),
    (2, "Ships under Sail"),
    (2, "Ships under Steam"),
    (1, "Policy Recommendations"),
    (1, "Conclusion"),
]
