/* SPDX-License-Identifier: Apache-2.0 */
/* What invented councillors are called and what they decide. */
#ifndef BENCH_WORDS_H
#define BENCH_WORDS_H

/* Surnames are never shared, so that no two members may be the same person. */
static const char *const first_names[] = {
    "Alice",   "Brian", "Carol", "David",   "Eileen", "Frank",  "Gita",     "Harold",
    "Irene",   "James", "Kate",  "Leonard", "Mary",   "Nigel",  "Olive",    "Peter",
    "Queenie", "Raj",   "Susan", "Thomas",  "Ursula", "Victor", "Winifred", "Yusuf",
};

static const char *const surnames[] = {
    "Abbott",     "Barrow",   "Carver",     "Dale",       "Easton",      "Fenwick",   "Garside",
    "Hartley",    "Ingham",   "Jessop",     "Kershaw",    "Lister",      "Marsden",   "Naylor",
    "Ogden",      "Pickles",  "Quarmby",    "Rushworth",  "Sutcliffe",   "Thackray",  "Underhill",
    "Varley",     "Whitaker", "Yardley",    "Ackroyd",    "Bairstow",    "Crabtree",  "Dyson",
    "Ellis",      "Firth",    "Greenwood",  "Hanson",     "Illingworth", "Jagger",    "Kitson",
    "Lumb",       "Midgley",  "Nutter",     "Oldroyd",    "Priestley",   "Redman",    "Shackleton",
    "Tordoff",    "Uttley",   "Verity",     "Wadsworth",  "Akroyd",      "Beaumont",  "Clegg",
    "Denham",     "Earnshaw", "Farrar",     "Gaukroger",  "Helliwell",   "Ibbotson",  "Jowett",
    "Kaye",       "Lockwood", "Murgatroyd", "Noble",      "Ormerod",     "Pogson",    "Quinn",
    "Ramsden",    "Sykes",    "Tetlow",     "Unsworth",   "Vickers",     "Walshaw",   "Yeadon",
    "Armitage",   "Brearley", "Cockroft",   "Dewhirst",   "Emmott",      "Fielden",   "Gledhill",
    "Holdsworth", "Iredale",  "Jackman",    "Kenworthy",  "Lumley",      "Mallinson", "Normanton",
    "Overend",    "Pilling",  "Rawnsley",   "Stansfield", "Town",        "Utley",     "Vasey",
    "Womersley",  "Astin",    "Binns",
};

static const struct topic {
    const char *title, *resolved, *also, *reasons, *alternatives;
} topics[] = {
    {"Minutes of the last meeting", "the minutes of the last meeting be approved and signed",
     "the action list be noted", "The minutes are a correct record.",
     "None: the law requires minutes to be signed."},
    {"Shared information technology service",
     "the business case for a shared information technology service be approved",
     "officers report on progress within six months",
     "A shared service saves 12 per cent of present costs and keeps the same opening hours.",
     "Keeping two services was rejected because it costs more; a contractor because of the risk."},
    {"Swimming pool roof", "tenders be invited for renewing the roof of the swimming pool",
     "the pool stay open at weekends while the work is done",
     "The roof leaks, and each winter's repairs cost a tenth of its renewal.",
     "Patching for two more years was rejected on cost."},
    {"Car park charges", "the charges in the schedule be made from the first of next month",
     "residents be told by notices in each car park",
     "Charges have not risen for four years while costs have.",
     "A smaller rise was considered and rejected because it would not cover the lighting."},
    {"Grant to the citizens' advice bureau", "a grant be paid to the citizens’ advice bureau",
     "the bureau report on its use each year",
     "The bureau helped 4,112 residents last year & asks for £1 a head.",
     "Not paying, and paying half, were considered and rejected."},
    {"Conservation area at Mill Lane", "the area edged red on the plan be a conservation area",
     "owners be written to", "The mill cottages are of special interest & worth keeping.",
     "Listing single buildings was rejected as slower."},
    {"Housing repairs contract", "the contract be awarded to the lowest tenderer",
     "the period of the contract be three years",
     "The lowest of five tenders meets every requirement of quality.",
     "Direct labour was considered; its price was higher by a sixth."},
    {"Playground at Quarry Hill", "the playground be rebuilt to the drawing shown",
     "the parish be asked for a contribution",
     "Three pieces were found unsafe; children of two schools use the ground daily.",
     "Closing it was rejected after consultation."},
    {"Refuse collection rounds", "the rounds be changed as in appendix B",
     "the change be made known by leaflet",
     "Two rounds of the nine are longer than a crew can finish in a shift.",
     "A tenth crew was considered and rejected on cost."},
    {"Museum opening hours", "the museum be open from ten until five on six days",
     "volunteers be sought for Sundays", "Most visitors come between eleven and three.",
     "Charging for entry was rejected."},
    {"Flood wall at the old harbour", "the design of the flood wall be approved",
     "the agency be asked for grant",
     "Twice in ten years water reached the houses of Ferry Street.",
     "Pumps alone were considered and would not have been enough."},
    {"Local plan: sites for consultation", "the sites listed be put to consultation for six weeks",
     "two exhibitions be held", "The plan must show land for five years.",
     "Fewer sites would not meet the need."},
    {"Treasury management", "the yearly report on treasury management be received",
     "the limits on lending stay as they are", "The limits were kept to throughout the year.",
     "Other limits were considered when the strategy was made."},
    {"Footpath 14", "the order diverting footpath 14 be made", "the order be advertised",
     "The path crosses a railway on the level, and a bridge is 80 yards away.",
     "Stopping up was rejected because walkers use the path."},
    {"Market stalls", "the tolls of the market be those of the schedule",
     "traders be given a month's notice", "The tolls pay for cleansing & for lighting.",
     "No change was considered and rejected."},
    {"Town hall boiler", "the boiler be replaced in the summer recess",
     "the heat pump be examined first", "Spare parts are no longer made.",
     "A repair was tried in the spring and failed."},
};

#endif
