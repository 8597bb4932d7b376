/* SPDX-License-Identifier: Apache-2.0 */
#include "document/prose.h"

#include "support/summary.h"

#define HEAD "Minutes of the meeting of Sedge Parish Council held on 4 May 2021\n\n"
#define READ "meeting Sedge Parish Council 2021-05-04\n"

static const struct {
    const char *why, *text, *summary;
} texts[] = {
    {"the head may stand in several lines, the committee below the council",
     "SEDGE DISTRICT COUNCIL\n\nPLANNING COMMITTEE\n\nTuesday, 4 May 2021\n\nMINUTES\n\n"
     "Present: Councillor A Reed (Chair)\n",
     "meeting PLANNING COMMITTEE 2021-05-04\npresent A Reed presiding\n"},
    {"so with the committee of a parish, whose items have letters before their numbers",
     "SEDGE TOWN COUNCIL\nPlanning Committee\nTuesday 4th May 2021, 7.00pm\n\nPresent\nCllr A "
     "Reed (in the Chair)\n\nPL/7 Apologies\nCllr B Holm.\n\nPL/8 Ferry\nRESOLVED that it run.\n",
     "meeting Planning Committee 2021-05-04\npresent A Reed presiding\napologies B Holm\n"
     "item PL/7 Apologies\nitem PL/8 Ferry\nit run = carried\n"},
    {"minutes speak of the last meeting, and it is no other",
     HEAD
     "Present: Cllr A Reed\n\n1. MINUTES\n\nMinutes of the meeting of Sedge Parish Council held "
     "on 6 April 2021 were approved.\n",
     READ
     "present A Reed\nitem 1 MINUTES\nMinutes of the meeting of Sedge Parish Council held on 6 "
     "April 2021 were approved = carried\n"},
    {"a list by commas; officers, other councils and the public are no members",
     HEAD "Present: Cllrs A Reed (in the chair), B Holm and C Frost, County Cllr D Wells & the "
          "Clerk. 4 members of the public.\n",
     READ "present A Reed presiding\npresent B Holm\npresent C Frost\nattending D Wells\n"
          "attending Clerk\n"},
    {"a list by lines and columns",
     HEAD "PRESENT:        Councillor A Reed (Chairman), in the Chair\n"
          "                Councillor B Holm                 C Frost\n"
          "                D Wells                           Mrs E Marsh\n",
     READ "present A Reed presiding\npresent B Holm\npresent C Frost\npresent D Wells\n"
          "present E Marsh\n"},
    {"a sign tells who of all members was there",
     HEAD
     "Members:\n* Councillor A Reed (Chair)\nCouncillor B Holm\n* Councillor C Frost\n"
     "* denotes member present\n\nSubstitutes present: Councillor D Wells (for Councillor Holm)\n",
     READ "present A Reed presiding\npresent B Holm absent\npresent C Frost\n"
          "present D Wells for Holm\n"},
    {"officers by their office, the name in brackets",
     HEAD
     "Present: Cllr A Reed\n\nOFFICIALS IN ATTENDANCE: Director of Works and Parks (Mr B Holm), "
     "Roads & Bridges (Ms C Frost)\n",
     READ "present A Reed\nattending B Holm\nattending C Frost\n"},
    {"lists that follow one another without a blank line are lists of their own",
     HEAD "Present: Cllrs A Reed (Chair), B Holm and C Frost\nIn attendance: D Wells (Clerk)\n"
          "Apologies: Cllr E Marsh\n",
     READ "present A Reed presiding\npresent B Holm\npresent C Frost\napologies E Marsh\n"
          "attending D Wells\n"},
    {"apologies are no presence",
     HEAD "Present: Cllr A Reed\n\n1. APOLOGIES\n\nApologies for absence were received from "
          "Councillors B Holm and C Frost, and accepted.\n",
     READ "present A Reed\napologies B Holm\napologies C Frost\nitem 1 APOLOGIES\n"},
    {"somebody else may take the chair at the opening",
     HEAD
     "Present: Cllr A Reed, Cllr B Holm\n\nIn the absence of the Chairman, Cllr B Holm took the "
     "chair.\n",
     READ "present A Reed\npresent B Holm presiding\n"},
    {"an interest belongs to the item that it names, and who left had withdrawn",
     HEAD "Present: Cllr A Reed, Cllr B Holm\n\n1. INTERESTS\n\nCllr A Reed declared a pecuniary "
          "interest in item 2 as the owner. Cllr B Holm declared a personal interest in item 2.\n\n"
          "2. FERRY\n\n(Cllr A Reed left the meeting at 7.25 pm.)\n\n(Cllr A Reed returned at 8 "
          "pm.)\n",
     READ "present A Reed\npresent B Holm\nitem 1 INTERESTS\nitem 2 FERRY\n"
          "leaves A Reed 19:25\nreturns A Reed 20:0\ninterest B Holm in 2\ninterest A Reed in 2 "
          "left\n"},
    {"without a quorum nothing is decided",
     HEAD "Present: Cllr A Reed\n\nThe meeting was inquorate and no decision was taken.\n",
     "meeting Sedge Parish Council 2021-05-04 inquorate\npresent A Reed\n"},
    {"a rule of its own that the text states",
     HEAD "Present: Cllr A Reed\n\nThe quorum is five, including at least one from each council.\n",
     READ "present A Reed\nsetting quorum 5\nsetting quorum-each 1\n"},
    {"a sum of its own that the text states, and whose it is",
     HEAD "Present: Cllr A Reed\n\nThe Council has delegated authority to spend up to £5,000 on "
          "repairs. The Clerk has delegated authority to spend sums below £500.\n",
     READ "present A Reed\nsetting delegated-limit GBP 5000.00\nsetting delegated-limit of The "
          "Clerk GBP 499.99\n"},
    {"in minutes whose it is has to be said",
     HEAD "Present: Cllr A Reed\n\nThis is within the delegated limit of £500.\n",
     READ "present A Reed\n"},
    {"a sum without an end is no limit",
     HEAD "Present: Cllr A Reed\n\nThe quorum is two. The Clerk's delegated limit is over £500.\n",
     READ "present A Reed\nsetting quorum 2\n"},
    {"letters tell who of all members was there, who sent apologies, and who was away",
     HEAD "Councillors:\n\nP  A Reed (Chairman)\n\nA  B Holm\n\nP  C Frost (substitute for B "
          "Holm)\n\nS  D Wells\n\nP: Present\n\nA: Apologies for absence\n",
     READ "present A Reed presiding\n"
          "apologies B Holm\n"
          "present C Frost for B Holm\n"
          "present D Wells absent\n"},
    {"others who are not named make the list one that may lack some",
     HEAD "Present: Cllr A Reed (Chair), Cllr B Holm and others\n",
     READ "present A Reed presiding\n"
          "present B Holm\n"},
    {"honours are no names, and initials in brackets no office",
     HEAD "Present: Cllr A Reed OBE JP (Chair), Cllr Bea Holm (BH), Cllr C Frost (Leader) "
          "(Vice-Chairman)\n",
     READ "present A Reed presiding\n"
          "present Bea Holm\n"
          "present C Frost\n"},
    {"a sentence begins behind the last name",
     HEAD "Present: Cllr A Reed\n\n1. APOLOGIES\n\nApologies of absence were provided for Cllr B "
          "Holm and Cllr C Frost These were accepted by all.\n",
     READ "present A Reed\n"
          "apologies B Holm\n"
          "apologies C Frost\n"
          "item 1 APOLOGIES\n"},
    {"apologies below their heading, by whoever sent them, and of a surname that is known",
     HEAD "Present: Cllr A Reed\nApologies: Cllr Bea Holm\n\n1. APOLOGIES\n\nCllr C Frost "
          "(holiday) and Cllr D Wells. Apologies were accepted from Cllr Holm.\n\nCllr E Marsh "
          "sent his apologies.\n",
     READ "present A Reed\n"
          "apologies Bea Holm\n"
          "apologies C Frost\n"
          "apologies D Wells\n"
          "apologies E Marsh\n"
          "item 1 APOLOGIES\n"
          "Apologies were accepted from Cllr Holm = carried\n"},
    {"those attending below those present are officers, as in Scotland",
     HEAD "Sederunt: Councillors A Reed (Convener), B Holm\nAttending: Mr C Frost, Solicitor\n",
     READ "present A Reed presiding\n"
          "present B Holm\n"
          "attending C Frost\n"},
    {"in attendance by a sentence",
     HEAD "Present: Cllr A Reed\n\nThe Town Clerk and Mr B Holm were in attendance.\n",
     READ "present A Reed\n"
          "attending B Holm\n"},
    {"items in order, by titles and by sentences, and a list within one of them",
     HEAD "Present: Cllr A Reed\n\n1 Apologies\nNone.\n\n2. The Clerk reported on these:\n\n1. "
          "the pond\n\n2. the green\n\n3. the lane\n\n3. It was agreed to buy a bench.\n\n4 "
          "Ferry\nNone.\n",
     READ "present A Reed\n"
          "item 1 Apologies\n"
          "item 2 The Clerk reported on these\n"
          "item 3\n"
          "buy a bench = carried\n"
          "item 4 Ferry\n"},
    {"a body, its meeting and the day in one line",
     "Minutes of Sedge Parish Council Annual Meeting of the Council 4 May 2021 7pm Village "
     "Hall\n\nPresent: Cllr A Reed\n",
     READ "present A Reed\n"},
    {"items that go on from an earlier meeting, numbered without a full stop",
     HEAD "Present: Cllr A Reed\nOfficers present: B Holm (Clerk)\n\n45 Ferry - Mill Lane\nThe "
          "Clerk spoke.\nRESOLVED that it run.\n\n46 Greens at 4 Elm Road\nNone.\n",
     READ "present A Reed\n"
          "attending B Holm\n"
          "item 45 Ferry - Mill Lane\n"
          "it run = carried\n"
          "item 46 Greens at 4 Elm Road\n"},
    {"so do items whose numbers have two parts, and those of a table with bars",
     HEAD "Present: Cllr A Reed\n\n22.61 FERRY AND PIER\nThe Clerk spoke.\n\n22.62 GREENS\nNone.\n",
     READ "present A Reed\n"
          "item 22.61 FERRY AND PIER\n"
          "item 22.62 GREENS\n"},
    {"a table with bars",
     HEAD
     "Present: Cllr A Reed\n\nNo. | Item |\n---|---|\n61 | FERRY Report attached. Minutes: It was "
     "RESOLVED that it run. |\n62 | P0911.22 THE GREEN Minutes: Withdrawn. |\n",
     READ "present A Reed\n"
          "item 61 FERRY\n"
          "it run = carried\n"
          "item 62 P0911.22 THE GREEN\n"},
    {"but not a list of houses, nor a number that none follows",
     HEAD "Present: Cllr A Reed.\n\nThe Clerk read letters that came from these houses.\n\n45 "
          "Ferry Road\n\n46 Ferry Road\n\n12 "
          "Members of the public were there.\n",
     READ "present A Reed\n"},
    {"items that ran together in one paragraph",
     HEAD "Present: Cllr A Reed\n\n70/21 Apologies for absence None were received. 71/21 Ferry The "
          "Clerk spoke. 72/21 Minutes of the last meeting These were agreed as a true record.\n",
     READ "present A Reed\n"
          "item 70/21 Apologies for absence\n"
          "item 71/21 Ferry\n"
          "item 72/21 Minutes of the last meeting\n"
          "These were agreed as a true record = carried\n"},
    {"and by figures and full stops",
     HEAD "Present: Cllr A Reed\n\n1. Ferry. It was agreed to keep it. 2. Green. It was agreed to "
          "mow it in 2. 5 days.\n",
     READ "present A Reed\n"
          "item 1 Ferry\n"
          "keep it = carried\n"
          "item 2 Green\n"
          "mow it in 2 = carried\n"},
    {"numbers alone below the head of their list, and a page number that is none of them",
     HEAD "Items\nNo. Item\n\n1\n\nFerry\n\nMinutes:\n\nIt was agreed to keep "
          "it.\n\n37\n\n2\n\nGreen\n\nMinutes:\n\nNo report.\n",
     READ "item 1 Ferry\n"
          "keep it = carried\n"
          "item 2 Green\n"},
    {"a number alone is that of a page elsewhere",
     HEAD "1. Ferry\n\nIt was agreed to keep it.\n\n2\n\nThe Clerk was thanked.\n",
     READ "item 1 Ferry\n"
          "keep it = carried\n"},
    {"cells of a table that lost its lines",
     HEAD
     "No. | Item |\n---|---|\n61 | APOLOGIES FOR ABSENCE Minutes: Apologies were received from "
     "Cllr A Reed. |\n62 | FERRY AT PIPER'S HARD Report attached. Minutes: It was agreed to "
     "keep it. |\n",
     READ "apologies A Reed\n"
          "item 61 APOLOGIES FOR ABSENCE\n"
          "item 62 FERRY AT PIPER'S HARD\n"
          "keep it = carried\n"},
    {"items that have letters",
     HEAD "(a) Ferry\n\nIt was agreed to keep it.\n\n(b) Green -\n\nIt was agreed to mow "
          "it.\n\n(c) Licence of a driver - R.T.\n\nNo report.\n",
     READ "item a Ferry\n"
          "keep it = carried\n"
          "item b Green\n"
          "mow it = carried\n"
          "item c Licence of a driver - R.T\n"},
    {"letters that follow one another are a list",
     HEAD "(a) Ferry\n\n(b) Green\n\n(c) Pond\n\nIt was agreed to keep all of them.\n",
     READ "keep all of them = carried\n"},
    {"references of a year of office",
     HEAD "Cou/285/07-08 Ferry\n\nIt was agreed to keep it.\n\nCou/286/07-08 Green\n\nNo "
          "report.\n\nCou/287/07-08 Pond\n\nNo report.\n",
     READ "item Cou/285/07-08 Ferry\n"
          "keep it = carried\n"
          "item Cou/286/07-08 Green\n"
          "item Cou/287/07-08 Pond\n"},
    {"numbers after that of the year",
     HEAD "22.61 Ferry\n\nIt was agreed to keep it.\n\n22.62 Green\n\nNo report.\n\n22.63 "
          "Pond\n\nNo report.\n",
     READ "item 22.61 Ferry\n"
          "keep it = carried\n"
          "item 22.62 Green\n"
          "item 22.63 Pond\n"},
    {"titles in capitals, and without a stop behind the number, run into the text",
     HEAD "1. FERRY The Clerk reported. It was agreed to keep it.\n\n2 Green at the pond. No "
          "report.\n\n3. MINUTES of the last meeting held on 4 March 2021 were read.\n",
     READ "item 1 FERRY\n"
          "keep it = carried\n"
          "item 2 Green at the pond\n"
          "item 3\n"},
    {"a number alone below its title, a reference before a number",
     HEAD "Present: Cllr A Reed\n\nFERRY SERVICE\n\nPL12/21\n\nRESOLVED that it run.\n\n"
          "GREENS\n\nPL13/21\n\nRESOLVED that they be mown.\n",
     READ "present A Reed\n"
          "item PL12/21 FERRY SERVICE\n"
          "it run = carried\n"
          "item PL13/21 GREENS\n"
          "they be mown = carried\n"},
    {"items of the twelfth meeting",
     HEAD "Present: Cllr A Reed\n\n12.1 Apologies\nNone.\n\n12.2 Ferry\nRESOLVED that it run.\n",
     READ "present A Reed\n"
          "item 12.1 Apologies\n"
          "item 12.2 Ferry\n"
          "it run = carried\n"},
    {"another tier's resolution, and that of another meeting, are none of this one",
     HEAD
     "Present: Cllr A Reed\n\n1. REPORTS\n\nThe County Council resolved to close the bridge. At "
     "the Finance Committee on 1 March it was agreed that it be kept. The Clerk read a letter: "
     "\"We RESOLVED that the ferry be sold.\"\n",
     READ "present A Reed\n"
          "item 1 REPORTS\n"},
    {"what rules ask of a key decision",
     HEAD "Present: Cllr A Reed\n\n3. FERRY\n\nKey decision: Yes. Notice of the intention to make "
          "this decision was first published on 1 April 2021.\n",
     READ "present A Reed\nitem 3 FERRY\nfact key-decision yes\nevent key-decision-notice "
          "2021-04-01\n"},
    {"a date without a year is none, and none is made up",
     "Minutes of the meeting of Sedge Parish Council held on 4 May\n\nPresent: Cllr A Reed\n",
     "meeting Sedge Parish Council\npresent A Reed\n"},
    {"of a joint body members are told by their councils, those of the county too",
     "MINUTES OF THE VALES JOINT PANEL held on 4 May 2021\n\nPresent:\nCllr A Reed, Sedge District "
     "Council (Chair)\nCounty Cllr B Holm, Quay County Council\n\nAlso present:\nC Frost, Holt "
     "Borough Council\n\nApologies:\nMs D Wells Co-opted member\n",
     "meeting VALES JOINT PANEL 2021-05-04\npresent A Reed presiding\npresent B Holm\n"
     "apologies D Wells\nattending C Frost\n"},
    {"below those present headings without a colon, of members and of others",
     HEAD "PRESENT\nCouncillors\nMr A Reed (Chairman)\nMs B Holm\nEmployees\nC Frost (Clerk)\n",
     READ "present A Reed presiding\npresent B Holm\nattending C Frost\n"},
    {"names with numbers, and with initials that are no letters of a list",
     HEAD "Present:\n1. Cllr A Reed (Chair)\n2. Cllr B Holm\n\nIn attendance:\nC. Frost "
          "(Clerk)\nD. Wells and E. Marsh\n\n1. Apologies\nNone.\n",
     READ "present A Reed presiding\npresent B Holm\nattending C. Frost\nattending D. Wells\n"
          "attending E. Marsh\nitem 1 Apologies\n"},
    {"no heading, but a chairman",
     HEAD "Councillor Reed (Chairman), and\n\nCouncillors Holm, Frost and Mrs Wells\n",
     READ "present Reed presiding\npresent Holm\npresent Frost\npresent Wells\n"},
    {"present by a sentence, and others too",
     HEAD
     "There were present Councillors A Reed (in the Chair) and B Holm.\n\nThe Town Clerk, Mrs C "
     "Frost, and Mr D Wells were also present.\n",
     READ "present A Reed presiding\npresent B Holm\nattending C Frost\nattending D Wells\n"},
    {"who was away sent no apologies",
     HEAD "Present: Cllr A Reed\nAbsent: Cllr B Holm\nMembers not present: C Frost\n",
     READ "present A Reed\npresent B Holm absent\npresent C Frost absent\n"},
    {"the roll is called",
     HEAD
     "1. Calling of the Roll and Apologies\n\nMr A Reed, Ms B Holm\n\n"
     "Mr A Reed in the Chair\n\nApologies for absence were intimated on behalf of Mr C Frost.\n",
     READ "present A Reed presiding\npresent B Holm\napologies C Frost\nitem 1 Calling of the Roll "
          "and Apologies\n"},
    {"to whom minutes go is no list of those who were there",
     HEAD "Present: Cllr A Reed\nIn attendance: B Holm\nDistribution: C Frost, Quay Group\n",
     READ "present A Reed\nattending B Holm\n"},
    {"interests of several in a sentence, in lines of their own, and by item",
     HEAD "Present: Cllr A Reed, Cllr B Holm, Cllr C Frost\n\n1. Interests\nCllr A Reed declared a "
          "personal interest in item 6 and Cllr B Holm a prejudicial interest in item 8.\n"
          "Cllr C Frost - Personal interest in item 7 as a neighbour\n",
     READ "present A Reed\npresent B Holm\npresent C Frost\ninterest A Reed in item 6\n"
          "interest B Holm in item 8\ninterest C Frost in item 7 as a neighbour\n"
          "item 1 Interests\n"},
    {"those in attendance are the members where nobody else is listed and one is the chair",
     HEAD
     "In attendance:\nAnn Reed, Chair\nBess Holm\nDistrict Councillor C Frost\nDee Wells, Clerk\n",
     READ
     "present Ann Reed presiding\npresent Bess Holm\nattending C Frost\nattending Dee Wells\n"},
    {"so by two titles", HEAD "In attendance: Cllr A Reed, Cllr B Holm, Mr C Frost\n",
     READ "present A Reed\npresent B Holm\nattending C Frost\n"},
    {"but not where members are listed, nor by one title",
     HEAD "Present: Cllr D Wells\nIn attendance: Cllr A Reed, Cllr B Holm\n",
     READ "present D Wells\nattending A Reed\nattending B Holm\n"},
    {"one title is not enough", HEAD "In attendance: Cllr A Reed, Mr B Holm\n",
     READ "attending A Reed\nattending B Holm\n"},
    {"also present, by a sentence within the list",
     HEAD
     "Present were: A Reed, Chairman; Mrs B Holm; and Mr C Frost, Clerk. Also present were County "
     "Councillor D Wells and PCSO 1234 E Marsh.\n",
     READ "present A Reed presiding\npresent B Holm\nattending C Frost\nattending D Wells\n"
          "attending E Marsh\n"},
    {"others who came for a part of it",
     HEAD "Present: Cllr A Reed\nDistrict Councillor Holm & Mr Frost attended for part of the "
          "meeting.\n",
     READ "present A Reed\nattending Holm\nattending Frost\n"},
    {"members below the names of their councils, and by whom they represent",
     HEAD "PRESENT:\n\nSedge Borough Council:\nCouncillors A Reed (Chair) and B Holm\n\nChurch "
          "Representatives:\nMrs C Frost\n\nMembers of the Panel:\nD Wells\n",
     READ "present A Reed presiding\npresent B Holm\npresent C Frost\npresent D Wells\n"},
    {"members in the head of the minutes",
     "At a meeting of the Licensing Board held on 4 May 2021 there were present Councillors A Reed "
     "(in "
     "the Chair) and B Holm.\n\nRESOLVED that it be granted.\n",
     "meeting Licensing Board 2021-05-04\npresent A Reed presiding\npresent B Holm\nit be granted "
     "= "
     "carried\n"},
    {"who came later and is in no list was there, and initials are nobody new",
     HEAD "Present: Cllr A Reed (AR)\n\n1. Bins\nCllr B Holm joined the meeting at 7.20pm.\n"
          "Cllr AR joined the meeting.\n",
     READ "present A Reed\npresent B Holm\nitem 1 Bins\narrives B Holm 19:20\narrives AR\n"},
    {"the parts of an agenda are nobody",
     HEAD
     "Present: Cllr A Reed\nIn attendance\nB Holm (Clerk)\nPart 1 – items open to the public\n",
     READ "present A Reed\nattending B Holm\n"},
    {"lists that ran together in one line",
     "Sedge Parish Council – Ordinary Meeting Tuesday 4th May 2021, 7.30pm Sedge Hall *DRAFT "
     "MINUTES*"
     "\n\nPRESENT Cllr A Reed (Chair), Cllr B Holm ALSO Cllr C Frost (QCC) 2 members of the public "
     "Apologies: Cllr D Wells Clerk: E Marsh\n",
     READ "present A Reed presiding\npresent B Holm\napologies D Wells\nattending C Frost\n"
          "attending E Marsh\n"},
    {"apologies received before the meeting, and a substitute",
     HEAD "Present: Cllr A Reed\n\n1. Apologies\nApologies for absence were received before the "
          "meeting from Cllr B Holm (Councillor C Frost substituting for Cllr Holm).\n",
     READ "present A Reed\npresent C Frost\napologies B Holm\nitem 1 Apologies\n"},
    {"who is elected to the chair for a hearing presides",
     HEAD
     "Present: Cllr A Reed, Cllr B Holm\n\n1. Chairman\nCllr B Holm was elected Chairman for the "
     "duration of the hearing.\n",
     READ "present A Reed\npresent B Holm presiding\nitem 1 Chairman\nCllr B Holm was elected "
          "Chairman for the duration of the hearing = carried\n"},
    {"an interest behind the printed word Minutes, and by a surname alone; no heading is one",
     HEAD
     "Present: Cllr A Reed, Cllr B Holm\n\n1. Interests\n\nTo declare any. Minutes: Councillor A "
     "Reed disclosed a non-pecuniary interest in item 6 as a neighbour.\n\nHolm - Governor of "
     "the school\n\nHackney Carriage Driver - G.P.\n",
     READ "present A Reed\npresent B Holm\ninterest A Reed in item 6 as a neighbour\n"
          "interest Holm in Governor of the school\nitem 1 Interests\n"},
    {"the chair by a line below the date, and not in the head of the letter",
     "Sedge Parish Council\nChairman: E Marsh\nMinutes of the meeting held on 4 May 2021\nVenue: "
     "Sedge Hall\nChair: Ann Reed. 22 residents came.\nPresent: Bess Holm\n",
     READ "present Ann Reed presiding\npresent Bess Holm\n"},
    {"another tier's councillor who was there for a part",
     HEAD "Present: Councillors A Reed and B Holm. County Councillor C Frost was present for part "
          "of the "
          "meeting.\n",
     READ "present A Reed\npresent B Holm\nattending C Frost\n"},
    {"an interest that somebody said they had",
     HEAD
     "Present: Cllr A Reed\n\n1. Declarations of interest\n\nCouncillor Reed advised that she had "
     "a non-pecuniary interest in item 6 as a friend.\n",
     READ "present A Reed\ninterest Reed in item 6 as a friend\nitem 1 Declarations of interest\n"},
    {"who comes late sent no apologies, and substitutes are told with them or by themselves",
     HEAD
     "Present: Cllr A Reed\n\n1. Apologies\n\nThere were apologies for absence from Councillors B "
     "Holm (Ms C Frost attended as substitute) and D Wells; and for lateness from Councillor E "
     "Marsh.\n\n2. Substitute members\n\n(i) Cllr F Pool for Cllr D Wells; and\n",
     READ "present A Reed\npresent C Frost\napologies B Holm\napologies D Wells\n"
          "present F Pool for D Wells\nitem 1 Apologies\nitem 2 Substitute members\n"},
    {"labels of the chair and of others in capitals",
     HEAD "Present CHAIRMAN: COUNCILLOR A. REED\nCOUNCILLORS: B. HOLM\nTOWN CLERK: C. FROST\n",
     READ "present A. REED presiding\npresent B. HOLM\nattending C. FROST\n"},
    {"a numbered heading below names without a heading is none of them",
     HEAD
     "Councillors A Reed (Chairman) (AR) and B Holm (BH)\n\n1-06/7 - Welcome and Introductions.\n",
     READ "present A Reed presiding\npresent B Holm\n"},
    {"an interest behind its heading",
     HEAD
     "Present: Mr A Reed\n\nDeclarations of Interest - Mr Reed declared an interest in item 9.\n",
     READ "present A Reed\ninterest Reed in item 9\n"},
    {"names behind stars, and who came later behind them",
     HEAD "Those attending:\n* Cllr A Reed (Mayor)\n* Cllr B Holm\n\nIn attendance:\nMs C Frost. "
          "Councillor B Holm joined the meeting at 9.50 am.\n",
     READ "present A Reed presiding\npresent B Holm\nattending C Frost\n"},
    {"a column tells who was there",
     HEAD
     "Members of the Committee\n\nCllr A Reed (Chairman)            Present\nCllr B Holm (Vice-"
     "Chairman)       Apologies\nCllr C Frost                      Absent\n\n1. Bins\nCllr Frost "
     "took the chair.\n",
     READ "present A Reed presiding\napologies B Holm\npresent C Frost absent\nitem 1 Bins\n"},
    {"the chairman in brackets below the names",
     HEAD "Present:\nCouncillors Mrs. A. Reed, B. Holm\n\n(Councillor Mrs. A. Reed, the retiring "
          "Chairman, in the Chair)\n",
     READ "present A. Reed presiding\npresent B. Holm\n"},
    {"a day of the week in short",
     "Sedge Parish Council\n\nNotes of meeting, Tues 4 May 2021, Reading Room\n\nPresent: Cllr A "
     "Reed\n",
     READ "present A Reed\n"},
    {"a date of two figures",
     "Minutes of the meeting of Sedge Parish Council held on 4/5/21 at 7pm\n\nPresent: Cllr A "
     "Reed\n",
     READ "present A Reed\n"},
    {"and of the last century",
     "Minutes of the meeting of Sedge Parish Council held on 04.05.87 at 7pm\n\nPresent: Cllr A "
     "Reed\n",
     "meeting Sedge Parish Council 1987-05-04\npresent A Reed\n"},
    {"a date behind a dash, in a line below the body",
     "Sedge Scrutiny Panel\nMinutes - 4 May 2021\n\nAttendance\nChair: Cllr A Reed (Lab)\n",
     "meeting Sedge Scrutiny Panel 2021-05-04\npresent A Reed presiding\n"},
    {"or behind the kind of meeting",
     "Sedge Parish Council A.G.M. - 4th May 2021\n\nPresent: Cllr A Reed\n",
     READ "present A Reed\n"},
};

static void
meetings_are_read(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(texts); i++)
        summary_expect(&documents, texts[i].why, texts[i].text, texts[i].summary);
    documents_close(&documents);
}

/* A mover who is not on the list of those present: the list may lack more. */
static void
a_list_that_lacks_a_mover_is_not_complete(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    assert_int_equal(documents_read(&documents, "t",
                                    VI_TEXT(HEAD "Present: Cllr A Reed\n\nProposed "
                                                 "by Cllr B Holm, seconded by Cllr "
                                                 "A Reed and RESOLVED that x.\n")),
                     VIRES_OK);
    assert_int_equal(documents.record->meetings->attendance->complete, MODEL_NO);
    assert_int_equal(documents.record->extent, MODEL_WHOLE);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(meetings_are_read),
        cmocka_unit_test(a_list_that_lacks_a_mover_is_not_complete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
