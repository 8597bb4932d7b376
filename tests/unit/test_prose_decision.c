/* SPDX-License-Identifier: Apache-2.0 */
#include "document/prose.h"

#include "support/summary.h"

#define HEAD "Minutes of the meeting of Sedge Council held on 4 May 2021\n\n1. FERRY\n\n"
#define READ "meeting Sedge Council 2021-05-04\nitem 1 FERRY\n"

static const struct {
    const char *why, *text, *summary;
} texts[] = {
    {"a resolution takes the mover and the vote of the motion before it",
     HEAD
     "It was moved by Councillor A Reed, Leader of the Council, and seconded by Councillor B Holm "
     "that the ferry be kept.\n\nThe motion was then put. Sixteen Members voted in favour, six "
     "voted against and three abstained, and the motion was declared CARRIED.\n\nRESOLVED - "
     "That\n\n(a) £5 be paid; and\n\n(b) no more.\n",
     READ "[a] £5 be paid = carried by A Reed / B Holm 16-6-3 for GBP 5.00\n"
          "[b] no more = carried by A Reed / B Holm 16-6-3\n"},
    {"the vote of a sentence is on what the sentence resolves, not on what was before it",
     HEAD "It was resolved to buy a bench.\n\nResolved to sell the ferry, 3 votes for and 1 "
          "against.\n",
     READ "buy a bench = carried\n"
          "sell the ferry, 3 votes for and 1 against = carried 3-1-?\n"},
    {"a vote that the resolution tells is told once, and not of the next one",
     HEAD "RESOLVED (3 voted for, 1 against) that the ferry be kept.\n\nRESOLVED that it be "
          "painted.\n",
     READ "the ferry be kept = carried 3-1-?\n"
          "it be painted = carried\n"},
    {"paragraphs with labels, each of which resolves",
     HEAD "a) It was resolved to pay these accounts: ferry \xC2\xA3"
          "450, rope \xC2\xA3"
          "12.\n\nb) Resolved to plant a lime for \xC2\xA3"
          "30, 3 votes for and 1 against.\n",
     READ "[a] pay these accounts: ferry \xC2\xA3"
          "450, rope \xC2\xA3"
          "12 = carried for GBP 450.00 for GBP 12.00\n"
          "[b] plant a lime for \xC2\xA3"
          "30, 3 votes for and 1 against = carried 3-1-? for GBP 30.00\n"},
    {"a motion that fell, and the next with its vote before its words",
     HEAD "It was proposed by Cllr A Reed and seconded by Cllr B Holm that consent be refused.\n\n"
          "Upon being put to the vote, the motion fell by 3 votes to 4.\n\nIt was then proposed by "
          "Cllr C Frost, seconded by Cllr D Wells and RESOLVED by 4 votes to 3:\n\nThat consent be "
          "given.\n",
     READ "consent be refused = lost by A Reed / B Holm 3-4-?\n"
          "consent be given = carried by C Frost / D Wells 4-3-?\n"},
    {"proposed by one, seconded and carried in the next sentence",
     HEAD "It was proposed by Cllr A Reed that the quotation be accepted. Seconded Cllr B Holm and "
          "carried.\n",
     READ "the quotation be accepted = carried by A Reed / B Holm\n"},
    {"an amendment by its movers, and its words below; then the motion by its words below",
     HEAD
     "It was moved by Cllr A Reed, seconded by Cllr B Holm\n\nThat the ferry be kept at a cost "
     "of \xC2\xA3"
     "40 a week.\n\nAn amendment in the form of a reference back was moved by Cllr C Frost, "
     "seconded by Cllr D Wells\n\nTo add at the end \"until May\".\n\nUpon being put to the "
     "vote the amendment was declared lost.\n\nUpon being put to the vote the motion was "
     "declared carried.\n",
     READ "the ferry be kept at a cost of \xC2\xA3"
          "40 a week = carried by A Reed / B Holm for GBP 40.00\n"
          "To add at the end \"until May\" = lost by C Frost / D Wells\n"},
    {"an amendment by its movers alone is none",
     HEAD "It was moved by Cllr A Reed, seconded by Cllr B Holm, that the ferry be kept.\n\nAn "
          "amendment was moved by Cllr C Frost, seconded by Cllr D Wells.\n\nThe Clerk spoke of "
          "it.\n\nRESOLVED that the ferry be kept.\n",
     READ "the ferry be kept = carried by A Reed / B Holm\n"},
    {"this fell, and names with the vote on a line below the next",
     HEAD
     "Cllr A Reed proposed that the ferry be sold, seconded by Cllr B Holm. This fell, 2 voting "
     "in favour and 4 against with Cllr D Wells not voting.\n\nIt was RESOLVED to keep the "
     "ferry.\n\nProposed by: Cllr C Frost      Seconded by: Cllr D Wells      4 in favour, 2 "
     "against, 1 abstention\n\nIt was RESOLVED to paint it.\n\nProposed by: Cllr A Reed      "
     "Seconded by: Cllr C Frost      Unanimous\n",
     READ "the ferry be sold = lost by A Reed / B Holm 2-4-?\n"
          "to keep the ferry = carried by C Frost / D Wells 4-2-1\n"
          "to paint it = carried by A Reed / C Frost unanimous\n"},
    {"voted in favour of it, as the sentence says",
     HEAD "The Council voted in favour of keeping the ferry, subject to the grant.\n",
     READ "The Council voted in favour of keeping the ferry, subject to the grant = carried "
          "if subject to the grant\n"},
    {"sums of a list below what was resolved",
     HEAD "It was resolved to pay:\n\nRope \xC2\xA3"
          "38.20\n\nPaint \xC2\xA3"
          "41.77\n",
     READ "pay = carried for GBP 38.20 for GBP 41.77\n"},
    {"what nobody seconded was not moved",
     HEAD "Cllr A Reed moved an amendment that the term be 5 years; there was no seconder and it "
          "fell.\n",
     READ},
    {"clauses that each begin with what was done",
     HEAD "RESOLVED that the Council\n\n1. AGREED to keep the ferry for \xC2\xA3"
          "30;\n\n2. AGREED that it be painted; and\n\n3. NOTED that it was late.\n",
     READ "[1] to keep the ferry for \xC2\xA3"
          "30 = carried for GBP 30.00\n"
          "[2] it be painted = carried\n"
          "[3] it was late = carried\n"},
    {"lines with figures are on the amendment while it is open, then on the motion, and AGREED "
     "takes the motion for the list below it",
     HEAD
     "Councillor A Reed moved and Councillor B Holm seconded the recommendation of the Cabinet "
     "that the charges be approved.\n\nCouncillor C Frost moved and Councillor D Wells "
     "seconded the following amendment:\n\n\"That the rate be 5.\"\n\nThe amendment was put to "
     "the vote, with the following result:\n\nFor: 22\n\nAgainst: 29\n\nAbstention: 1\n\nThe "
     "amendment was not agreed.\n\nThe substantive recommendation was put to the vote and "
     "agreed, with the following result:\n\nFor: 30\n\nAgainst: 20\n\nAbstention: "
     "2\n\nAGREED\n\n(1) To approve the charges.\n\n(2) To delegate to the Director of Trade "
     "authority to print them.\n",
     READ
     "the rate be 5 = lost by C Frost / D Wells 22-29-1\n"
     "[1] To approve the charges = carried by A Reed / B Holm 30-20-2\n"
     "[2] To delegate to the Director of Trade authority to print them = carried by A Reed / B "
     "Holm 30-20-2 to Director of Trade\n"},
    {"what was deferred, in a sentence of its own or of its item, and not what would be",
     HEAD "The matter was then deferred until the next meeting.\n\n2. PIER\n\nDeferred to the next "
          "meeting.\n\n3. HULL\n\nIf wet the item would be deferred to the next meeting.\n",
     READ "The matter was then deferred until the next meeting = deferred\n"
          "item 2 PIER\n"
          "Deferred to the next meeting = deferred\n"
          "item 3 HULL\n"},
    {"what was noted, in capitals", HEAD "Members NOTED the work programme.\n",
     READ "Members NOTED the work programme = carried\n"},
    {"what was resolved behind a dash",
     HEAD "Two storey extension - RESOLVED to object on visual grounds, 3 for 2 against 1 "
          "abstention.\n",
     READ "to object on visual grounds, 3 for 2 against 1 abstention = carried 3-2-1\n"},
    {"a condition of several things",
     HEAD
     "RESOLVED that the application be granted subject to the plans, conditions and informatives "
     "in the report.\n",
     READ "the application be granted subject to the plans, conditions and informatives in the "
          "report = carried if subject to the plans, conditions and informatives in the report\n"},
    {"an amendment by its movers as one, the vote on it, and a stem that ends in a dash",
     HEAD
     "Councillor A Reed moved and Councillor B Holm seconded that the tender be "
     "accepted.\n\nCouncillor C Frost moved as an amendment, which was seconded by Councillor D "
     "Wells, that none be accepted. Voting on the amendment was three for and four against, "
     "and the amendment was lost.\n\nThe motion was put and carried by four votes to two, and "
     "it was\n\nRESOLVED that this Council -\n\n(a)  accepts the tender; and\n\n(b)  thanks the "
     "Clerk.\n",
     READ "none be accepted = lost by C Frost / D Wells 3-4-?\n"
          "[a] accepts the tender = carried by A Reed / B Holm 4-2-?\n"
          "[b] thanks the Clerk = carried by A Reed / B Holm 4-2-?\n"},
    {"figures in a line below a motion, and how many voted for it",
     HEAD "Cllr A Reed proposed refusal on grounds of noise; Cllr B Holm seconded.\n\nFor 3     "
          "Against 6     Motion fell.\n\nCllr C Frost moved, and Cllr D Wells seconded, that the "
          "allowance be raised. There voted for the motion 8, against 12, and the motion was "
          "accordingly lost.\n",
     READ "refusal on grounds of noise = lost by A Reed / B "
          "Holm 3-6-?\n"
          "the allowance be raised = lost by C Frost / D Wells 8-12-?\n"},
    {"what was lost in the next sentence, and an amendment declared not carried",
     HEAD "Cllr A Reed proposed a precept of \xC2\xA3"
          "9, Cllr B Holm seconded. Lost (2 for, 3 against).\n\nCllr A Reed moved, and Cllr B Holm "
          "seconded, that the ferry be kept. Cllr C Frost moved, and Cllr D Wells seconded, as an "
          "amendment:-\n\nThat it be sold.\n\nThe Chairman declared the amendment not "
          "carried.\n\nRESOLVED that the ferry be kept.\n",
     READ "a precept of \xC2\xA3"
          "9 = lost by A Reed / B Holm 2-3-? for GBP 9.00\n"
          "it be sold = lost by C Frost / D Wells\n"
          "the ferry be kept = carried by A Reed / B Holm\n"},
    {"deferred in one word, and on the table",
     HEAD "DECISION: DEFERRED for a site visit.\n\nRESOLVED that the letter lie on the table until "
          "May.\n",
     READ "DEFERRED for a site visit = deferred\n"
          "the letter lie on the table until May = deferred\n"},
    {"the amendment by so many votes to so many, and the motion by others",
     HEAD
     "Cllr A Reed moved, and Cllr B Holm seconded, that the ferry be kept.\n\nCllr C Frost "
     "moved, and Cllr D Wells seconded, as a further amendment:-\n\nThat it be painted.\n\nOn a "
     "show of hands the amendment was carried by 13 votes to 7.\n\nThe substantive motion was "
     "then put, and it was by 14 votes to 6\n\nRESOLVED that the ferry be kept and painted.\n",
     READ "it be painted = carried by C Frost / D Wells 13-7-?\n"
          "the ferry be kept and painted = carried by A Reed / B Holm 14-6-?\n"},
    {"names for and against below an amendment that is open are votes on it",
     HEAD
     "Cllr A Reed moved, and Cllr B Holm seconded, that the ferry be kept.\n\nCllr C Frost "
     "moved, and Cllr D Wells seconded, as an amendment:-\n\nThat it be painted.\n\nThe vote on "
     "the amendment was recorded as follows:-\n\nFOR (2): Cllr C Frost and Cllr D "
     "Wells.\n\nAGAINST (3): Cllr A Reed, Cllr B Holm and Cllr E Yates.\n\nThe Chairman "
     "declared the amendment not carried.\n\nRESOLVED that the ferry be kept.\n",
     READ
     "it be painted = lost by C Frost / D Wells 2-3-? +C Frost +D Wells -A Reed -B Holm -E Yates\n"
     "the ferry be kept = carried by A Reed / B Holm\n"},
    {"an amendment is lost by itself, and the motion is not",
     HEAD
     "Cllr A Reed proposed that the ferry be kept, seconded by Cllr B Holm.\n\nIt was moved by "
     "Cllr C Frost and seconded by Cllr D Wells as an amendment that it be sold.\n\nThe "
     "amendment was put to the vote and was LOST, nine Members voting for it and thirteen "
     "against.\n\nThe motion was carried unanimously.\n",
     READ "the ferry be kept = carried by A Reed / B Holm unanimous\n"
          "it be sold = lost by C Frost / D Wells 9-13-?\n"},
    {"proposed and seconded, and nothing contrary: it was carried",
     HEAD "Cllr A Reed proposed acceptance, seconded by Cllr B Holm.\n",
     READ
     "Cllr A Reed proposed acceptance, seconded by Cllr B Holm = carried by A Reed / B Holm\n"},
    {"proposed and seconded by nobody who is named",
     HEAD "It was proposed and seconded that Cllr A Reed should remain as Chairman. With no other "
          "nominations Cllr Reed was duly elected.\n",
     READ "Cllr A Reed should remain as Chairman = carried\n"},
    {"of two who moved the second is the seconder",
     HEAD "It was proposed by Cllr A Reed & Cllr B Holm that the ferry be kept.\n",
     READ "the ferry be kept = carried by A Reed / B Holm\n"},
    {"the seconder before the verb, and a vote that lost it",
     HEAD
     "Cllr A Reed, seconded by Cllr B Holm, proposed that the ferry be sold. With 3 votes for and "
     "6 votes against the proposal was lost.\n",
     READ "the ferry be sold = lost by A Reed / B Holm 3-6-?\n"},
    {"movers stand in brackets before the words",
     HEAD "RESOLVED (proposed Cllr A Reed, seconded Cllr B Holm) that the ferry be kept.\n",
     READ "the ferry be kept = carried by A Reed / B Holm\n"},
    {"by initials", HEAD "Proposed (AR) & Seconded (BH) that the ferry be kept.\n",
     READ "the ferry be kept = carried by AR / BH\n"},
    {"a vote in figures, on the casting vote",
     HEAD "Resolved (7:7 and on the chair's casting vote) - that the ferry be kept.\n",
     READ "the ferry be kept = carried 7-7-? casting chair\n"},
    {"a time is no vote", HEAD "At 7:3 pm it was RESOLVED that the ferry be kept.\n",
     READ "the ferry be kept = carried\n"},
    {"resolved alone, below a motion, carries it",
     HEAD "It was proposed by Cllr A Reed and seconded by Cllr B Holm to keep the ferry. Three in "
          "favour, one abstention. RESOLVED.\n",
     READ "keep the ferry = carried by A Reed / B Holm 3-?-1\n"},
    {"noted alone, below a title, is of what the title names", HEAD "NOTED.\n",
     READ "FERRY = carried\n"},
    {"a paper is noted, a fact is not",
     HEAD "Members noted the report. Members noted that the ferry was late.\n",
     READ "Members noted the report = carried\n"},
    {"payments that follow in rows",
     HEAD "RESOLVED to pay the following accounts:\nRope    £12.00\nOil     £3.50\n",
     READ "pay the following accounts = carried for GBP 12.00 for GBP 3.50\n"},
    {"granted as follows: what follows is not decided one by one",
     HEAD "RESOLVED that the application be granted as follows:\n\n(1) until ten;\n\n(2) no "
          "music.\n",
     READ "the application be granted as follows: (1) until ten; (2) no music = carried\n"},
    {"votes by name are counted, numbers of members are no names",
     HEAD "RESOLVED that the ferry be kept.\n\nCouncillors Reed and Holm voted in favour. Sixteen "
          "Members voted against.\n",
     READ "the ferry be kept = carried +Reed +Holm\n"},
    {"proposed and not seconded: nothing was decided",
     HEAD "Cllr A Reed proposed that the ferry be sold.\n\nIt was agreed that it be kept.\n",
     READ "it be kept = carried\n"},
    {"who moved and seconded may follow in brackets, with the vote",
     HEAD
     "RESOLVED: That the ferry be kept. (Cllr A Reed proposed, Cllr B Holm seconded, six were in "
     "favour and two abstained)\n",
     READ "the ferry be kept = carried by A Reed / B Holm 6-?-2\n"},
    {"or stand on lines of their own above it",
     HEAD
     "Proposed by: Councillor A Reed\n\nSeconded by: Councillor B Holm\n\nAnd Resolved:\n\n“That "
     "the ferry be kept.”\n",
     READ "the ferry be kept = carried by A Reed / B Holm\n"},
    {"this was agreed: what was said before",
     HEAD "Cllr A Reed felt that the ferry should be kept until it sinks. This was agreed.\n",
     READ "the ferry should be kept until it sinks = carried\n"},
    {"this was agreed, of what was proposed: no second decision",
     HEAD "Cllr A Reed proposed £750 seconded by Cllr B Holm. This was duly approved.\n",
     READ "Cllr A Reed proposed £750 seconded by Cllr B Holm = carried by A Reed / B Holm for GBP "
          "750.00\n"},
    {"a casting vote is the presiding member's",
     "Minutes of the meeting of Sedge Council held on 4 May 2021\n\nPresent: Cllr A Reed "
     "(Chairman), "
     "Cllr B Holm\n\n1. FERRY\n\nIt was moved by Cllr B Holm, seconded by Cllr A Reed that x be "
     "done.\n\nFOR the motion (1): Cllr B Holm.\n\nAGAINST the motion (1): Cllr A Reed.\n\nThe "
     "votes "
     "being equal, the Chairman used her casting vote in favour of the motion, which she declared "
     "CARRIED.\n",
     "meeting Sedge Council 2021-05-04\npresent A Reed presiding\npresent B Holm\nitem 1 FERRY\n"
     "x be done = carried by B Holm / A Reed 1-1-? casting A Reed +B Holm -A Reed\n"},
    {"of two who were nominated one is elected",
     HEAD
     "Proposed by Cllr A Reed;\n\nSeconded by Cllr B Holm;\n\n“That Cllr C Frost be "
     "appointed.”\n\nProposed by Cllr D Wells;\n\nSeconded by Cllr E Marsh;\n\n“That Cllr F Pool "
     "be appointed.”\n\nFor Councillor Frost\n\n(11)\n\nFor Councillor Pool\n\n(9)\n\nThe Mayor "
     "declared Councillor C Frost elected.\n",
     READ "Cllr C Frost be appointed = carried by A Reed / B Holm 11-?-?\n"
          "Cllr F Pool be appointed = lost by D Wells / E Marsh 9-?-?\n"},
    {"a list that is approved gives its sums",
     "Minutes of the meeting of Sedge Council held on 4 May 2021\n\n1. ACCOUNTS FOR "
     "PAYMENT\n\nRope Ltd "
     "- £20.50\n\nOars & Co - £3.00\n\nAll approved for payment.\n",
     "meeting Sedge Council 2021-05-04\nitem 1 ACCOUNTS FOR PAYMENT\nAll approved for payment = "
     "carried for GBP 20.50 for GBP 3.00\n"},
    {"or stands below",
     HEAD "The following payments were approved:\n\n1. Rope £20.50\n\n2. Oars 3.00\n",
     READ "The following payments were approved = carried for GBP 20.50 for GBP 3.00\n"},
    {"to defer is an outcome", HEAD "RESOLVED: That the matter be deferred to June.\n",
     READ "the matter be deferred to June = deferred\n"},
    {"a power goes to a post",
     HEAD
     "RESOLVED: That authority be delegated to the Director of Works, in consultation with the "
     "Leader, to let the ferry, subject to the grant of a licence.\n",
     READ
     "authority be delegated to the Director of Works, in consultation with the Leader, to let the "
     "ferry, subject to the grant of a licence = carried if subject to the grant of a licence to "
     "Director of Works\n"},
    {"amendments in the middle of a debate, and the motion that they left",
     HEAD
     "Cllr A Reed proposed the recommendation, this was seconded by Cllr B Holm.\n\nCllr C Frost "
     "proposed an amendment that the ferry be sold, this was seconded by Cllr D Wells put to the "
     "vote and lost.\n\nThe motion was put to the vote and carried.\n",
     READ
     "Cllr A Reed proposed the recommendation, this was seconded by Cllr B Holm = carried by A "
     "Reed / B Holm\n"
     "the ferry be sold = lost by C Frost / D Wells\n"},
    {"what was lost stays lost when another motion is carried after it",
     HEAD "It was moved by Cllr A Reed and seconded by Cllr B Holm that the ferry be "
          "kept.\n\nCllr C Frost proposed to sell it, this was seconded by Cllr D Wells put to the "
          "vote and lost.\n\nThe substantive motion was put to the vote and carried.\n",
     READ "the ferry be kept = carried by A Reed / B Holm\n"
          "sell it = lost by C Frost / D Wells\n"},
    {"the words of a motion and of an amendment below those who moved them, and a vote in lines",
     HEAD
     "It was moved by Councillor A Reed, seconded by Councillor B Holm\n\nThat £2m be released for "
     "the ferry.\n\nAn amendment was moved by Councillor C Frost, seconded by Councillor D "
     "Wells\n\nTo delete £2m and insert £1m.\n\nUpon being put to the vote the amendment was "
     "declared lost.\n\nThe voting on the amendment was recorded as follows:-\n\nYES - 8\n\nNO - "
     "13\n\nABSTAIN - 2\n\nUpon being put to the vote the motion was declared carried.\n",
     READ "£2m be released for the ferry = carried by A Reed / B Holm for GBP 2000000.00\n"
          "To delete £2m and insert £1m = lost by C Frost / D Wells 8-13-2 for GBP 2000000.00 for "
          "GBP 1000000.00\n"},
    {"who seconded, agreed by all, in the sentence after",
     HEAD "It was proposed by Cllr A Reed that the ferry be kept. This was seconded by Cllr B Holm "
          "and agreed by all present.\n",
     READ "the ferry be kept = carried by A Reed / B Holm unanimous\n"},
    {"votes of so many to so many",
     HEAD "It was agreed by 4 to 1 to keep the ferry (proposed Cllr A Reed, seconded Cllr B Holm). "
          "The Council voted 5 to 2 in favour of mowing the green.\n",
     READ
     "keep the ferry (proposed Cllr A Reed, seconded Cllr B Holm) = carried by A Reed / B Holm "
     "4-1-?\n"
     "The Council voted 5 to 2 in favour of mowing the green = carried 5-2-?\n"},
    {"a vote set apart at the end",
     HEAD "It was proposed by Cllr A Reed and seconded by Cllr B Holm that £50 be given - "
          "unanimously agreed.\n",
     READ "£50 be given - unanimously agreed = carried by A Reed / B Holm unanimous for GBP "
          "50.00\n"},
    {"short forms of those who moved, and one who did not vote",
     HEAD "Members were all in agreement to keep the ferry, Prop. AR, 2nd BH, All agreed (with "
          "abstention from Cllr Frost).\n",
     READ
     "keep the ferry, Prop. AR, 2nd BH, All agreed (with abstention from Cllr Frost) = carried "
     "by AR / BH ?-?-1 unanimous\n"},
    {"who moved and the vote, in columns",
     HEAD "It was RESOLVED that the ferry be kept.\n\nProposed by: Cllr A Reed          Seconded "
          "by: Cllr B Holm          Unanimous\n\nIt was RESOLVED that the green be "
          "mown.\n\nProposed by: Cllr C Frost          Seconded by: Cllr D Wells          5 in "
          "favour, 1 against\n",
     READ "the ferry be kept = carried by A Reed / B Holm unanimous\n"
          "the green be mown = carried by C Frost / D Wells 5-1-?\n"},
    {"deferred, alone below a title", HEAD "Deferred to the next meeting.\n",
     READ "Deferred to the next meeting = deferred\n"},
    {"agreed, alone below a title", HEAD "Agreed.\n", READ "FERRY = carried\n"},
    {"withdrawn on the motion of somebody",
     HEAD "On the motion of Cllr A Reed, seconded by Cllr B Holm, the motion about the ferry was "
          "withdrawn.\n",
     READ "the motion about the ferry was withdrawn = withdrawn by A Reed / B Holm\n"},
    {"labels that run on within a paragraph are those of their sentences",
     HEAD
     "i. It was agreed to keep the ferry. ii. The Clerk reported. iii. It was agreed to mow the "
     "green.\n",
     READ "[i] keep the ferry = carried\n"
          "[iii] mow the green = carried\n"},
    {"an answer to a call of names is no word of a sentence",
     HEAD "It was agreed to keep the ferry.\n\nCllr A Reed - no apologies received\n",
     READ "keep the ferry = carried\n"},
    {"a report before a committee recommends, and the committee does not",
     HEAD "The report before the Committee recommended approval of the ferry.\n", READ},
    {"the amendment that was not carried is not decided again by talk of the vote on it",
     HEAD "Councillor A Reed presented the report and proposed the recommendation.\n\nCouncillor B "
          "Holm seconded the proposal.\n\nA vote was taken on the amendment, which was not "
          "carried.\n\nThe vote on the recommendation was then taken, and carried by 22 votes to "
          "one, with two abstentions.\n",
     READ "Councillor A Reed presented the report and proposed the recommendation = carried by A "
          "Reed / B Holm 22-1-2\n"},
    {"a list that is to be paid", HEAD "It was resolved to pay:\nRope £12.00\nOil £3.50\n",
     READ "pay = carried for GBP 12.00 for GBP 3.50\n"},
    {"powers given before what they are for, and at the end",
     HEAD "RESOLVED that the Head of Works, in consultation with the Leader, be given delegated "
          "authority to make minor changes to the Policy.\n\nRESOLVED that the lease be approved, "
          "the Town Clerk to agree the final terms.\n",
     READ
     "the Head of Works, in consultation with the Leader, be given delegated authority to make "
     "minor changes to the Policy = carried to Head of Works\n"
     "the lease be approved, the Town Clerk to agree the final terms = carried to Town "
     "Clerk\n"},
    {"what was agreed not to be done keeps its not",
     HEAD "It was decided not to renew the lease. Members agreed not to sell the ferry.\n",
     READ "not to renew the lease = carried\n"
          "not to sell the ferry = carried\n"},
    {"how it was resolved stands before what",
     HEAD
     "It was RESOLVED, with one abstention, that the ferry be kept. The Council resolved, with "
     "all in favour, to mow the green. It was AGREED on the Chairman's casting vote that the "
     "gate be shut.\n",
     READ "the ferry be kept = carried ?-?-1\n"
          "mow the green = carried unanimous\n"
          "the gate be shut = carried casting Chairman\n"},
    {"a number that begins the words is no label, nor is a day",
     HEAD
     "It was agreed that 5 members be appointed.\n\nRESOLVED to adopt the accounts for the year "
     "ended\n31 March 2015 -\n\n(a) as audited; and\n\n(b) as published.\n",
     READ "5 members be appointed = carried\n"
          "[a] as audited = carried\n"
          "[b] as published = carried\n"},
    {"reasons on the same line are not decided one by one",
     HEAD
     "RESOLVED by 6 votes to 3 that permission be REFUSED for the following reasons: (1) loss of "
     "light; (2) loss of trees.\n",
     READ "permission be REFUSED for the following reasons: (1) loss of light; (2) loss of trees = "
          "carried 6-3-?\n"},
    {"one moved them, another seconded, and they were resolved",
     HEAD
     "Councillor A Reed moved the recommendations, which were seconded by Councillor B Holm, and "
     "it was unanimously RESOLVED:\n\n1. That the ferry be kept.\n\n2. That the green be "
     "mown.\n",
     READ "[1] the ferry be kept = carried by A Reed / B Holm unanimous\n"
          "[2] the green be mown = carried by A Reed / B Holm unanimous\n"},
    {"resolved alone, below those who moved it",
     HEAD "Moved by Councillor A Reed\n\nSeconded by Councillor B Holm\n\nand resolved\n\nThat the "
          "ferry be kept.\n",
     READ "the ferry be kept = carried by A Reed / B Holm\n"},
    {"withdrawn",
     HEAD "Cllr A Reed moved and Cllr B Holm seconded a motion that x be done. Cllr A Reed "
          "withdrew the motion.\n",
     READ "x be done = withdrawn by A Reed / B Holm\n"},
};

static void
decisions_are_read(void **state)
{
    struct documents documents;
    (void)state;
    summary_open(&documents);
    for (size_t i = 0; i < VI_COUNT(texts); i++)
        summary_expect(&documents, texts[i].why, texts[i].text, texts[i].summary);
    documents_close(&documents);
}

/* The bullets of a list that the format knows are not in its words. */
static void
entries_of_a_list_go_on(void **state)
{
    static const char own[] =
        "<house-style xmlns='urn:vires:rules:1' id='own' version='1' title='O' extends='english'>"
        "<mark name='own-mark' points='9' record='minutes'>^Notes</mark>"
        "<line is='clause' of='listed' name='own-clause'>^(?'text'.+)$</line></house-style>";
    static const char text[] = " of a meeting\n\nRESOLVED that:\n- Ann asks; and\n- Bo waits.\n";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_style(&documents, "own.xml", vi_text_from(own)), VIRES_OK);
    assert_int_equal(documents_link(&documents), VIRES_OK);
    for (int with_clauses = 0; with_clauses < 2; with_clauses++) {
        struct vi_buffer whole;
        vi_buffer_init(&whole, NULL);
        vi_buffer_string(&whole, with_clauses ? "Notes" : "Minutes");
        vi_buffer_string(&whole, text);
        assert_int_equal(documents_read(&documents, "t.md", vi_buffer_view(&whole)), VIRES_OK);
        const struct doc_clause *clause = documents.record->meetings->decisions->clauses;
        if (with_clauses) {
            assert_text(clause->text, "Ann asks", "the first is not forgotten for the second");
            assert_text(clause->next->text, "Bo waits", "a clause of its own");
        } else
            assert_text(clause->text, "Ann asks; and Bo waits", "whatever letter it begins with");
        vi_buffer_free(&whole);
    }
    documents_close(&documents);
}

/* What stands before a list is asked of all of it. */
static void
a_condition_before_the_list_is_of_all_clauses(void **state)
{
    static const char text[] =
        HEAD "RESOLVED that, subject to the agreement of Reed Borough Council by 31 May 2021:\n"
             "(a) the ferry be shared; and\n(b) \xC2\xA3"
             "5 be paid.\n";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    assert_int_equal(documents_read(&documents, "t", vi_text_from(text)), VIRES_OK);
    const struct doc_decision *decision = documents.record->meetings->items->decisions;
    assert_text(decision->conditions->phrase,
                "subject to the agreement of Reed Borough Council by 31 May 2021", "its words");
    assert_text(decision->conditions->party, "Reed Borough Council", "whom it names");
    assert_true(decision->conditions->has_due);
    assert_null(decision->conditions->next);
    assert_text(decision->clauses->label, "a", "the stem is no clause");
    assert_null(decision->clauses->conditions);
    documents_close(&documents);
}

/* So is that it is decided in principle only, but for a clause that says otherwise itself. */
static void
in_principle_before_the_list_is_of_all_clauses(void **state)
{
    static const char text[] =
        HEAD "RESOLVED that, in principle:\n(a) the ferry be shared; and\n"
             "(b) authority be delegated to the Director of Boats to agree the terms.\n\n"
             "2. BOATS\n\nRESOLVED that:\n(a) a boat be bought.\n";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    assert_int_equal(documents_read(&documents, "t", vi_text_from(text)), VIRES_OK);
    const struct doc_item *item = documents.record->meetings->items;
    const struct doc_clause *clause = item->decisions->clauses;
    assert_true(clause->in_principle);
    assert_int_equal(clause->effect, MODEL_IN_PRINCIPLE);
    assert_int_equal(clause->next->effect, MODEL_AUTHORISES);
    assert_false(item->next->decisions->clauses->in_principle);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decisions_are_read),
        cmocka_unit_test(entries_of_a_list_go_on),
        cmocka_unit_test(a_condition_before_the_list_is_of_all_clauses),
        cmocka_unit_test(in_principle_before_the_list_is_of_all_clauses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
