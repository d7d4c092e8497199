"""Wording of topics beyond the fact tables: plain words that news uses when it tells what was spoken of.

They count, like all phrases, only in sentences that tell of talk (the pattern "talk" of the grammar) within a meeting's extent.
"""

from . import deferred as re

_WORDS = {
    "high-level-exchanges": """
        leaders' exchanges; exchanges of lawmakers; exchanges of legislators; exchanges among special committees; meet regularly; receive vietnamese leaders; receive chinese leaders; parliamentary friendship groups;
        all levels; mutual trust; strategic trust; strategic mutual trust; political trust; exchange visits;
        exchange of visits; exchanges of visits; mutual visits; mutual visit; visits by leaders; visits of leaders; visits of the visits by the top leaders;
        meetings between leaders; close contact; close contacts; in close contact; regular contacts; regular contact; exchanges at all levels;
        exchange of delegations; exchanges of delegations; delegation exchanges; leaders' visits; more exchanges with; high-level visits; reciprocal visits;
        leaders see each other; looks forward to seeing; look forward to seeing; looks forward to welcoming; looking forward to welcoming; seeing him in; welcome him in; visit china again; visit vietnam again; visit china at; visit vietnam at; visit viet nam at; pay a visit;
        visits to each other; strategic guidance; top-level design; political foundation; common understandings; high-level agreements; strategic dialogues;
        strategic coordination; top leaders; visit in the near future; exchanges and meetings; meetings and exchanges; talks of the two leaders; exchange of high-level""",
    "party-relations": """
        campaign against corruption; party discipline; training of party officials; courses for party officials; classes for cadres; outcomes of the congress; report of the congress; lessons of party work; two communist parties';
        socialist countries; socialist system; socialist cause; socialism; socialist path; socialist construction; socialist modernisation;
        socialist modernization; party officials; relations between the two parties; between the two parties; relations of the two parties; two parties and two countries;
        party-to-party; inter-party; party work; party building; party-building; building the party; party channels; channel of the two parties; theoretical work;
        theoretical; theory; ideology; cadres; training of cadres; training of officials; governance experience; experience in governance;
        party governance; state governance; governing the party; party and state are run; running the party; running the state; party leadership; leadership of the party;
        led by the communist party; leadership by the communist party; ruling parties; marxism; marxism-leninism; anti-corruption; corruption;
        party schools; political security and party; communist parties; cooperation between the two parties; exchanges between the two parties;
        party central committees; two parties should; communist ideals""",
    "shared-future": """
        shared future; common destiny of the two; community of common destiny;
        community with shared future; community of shared future; shared-future community; community with a shared future that bears strategic significance;
        community with a common future; a shared future; common future""",
    "strategic-partnership": """
        long-term, stable, future-oriented; good neighbours, good friends; good neighbors, good friends; sixteen characters; sixteen-character; 16-character; four good;
        strategic cooperative partnership; strategic partnership; strategic cooperation partnership; strategic and comprehensive partnership; all-round cooperation;
        long-term stability; sixteen-word; 16-word; 16-character; four goods; four-good; four good; good neighbours, good friends; good neighbors, good friends;
        partnership of comprehensive strategic cooperation; traditional friendship and comprehensive; comprehensive strategic""",
    "belt-and-road": """
        two corridors; maritime silk road; economic corridor; connecting development strategies; align development strategies; link their development strategies;
        one belt; belt and road; two corridors; development strategies; development plans; connecting strategies; development frameworks; strategic alignment; bri;
        economic corridors; economic corridor; strategies for development; synergise development; synergize development; align development""",
    "trade-investment": """
        furniture makers; contractors; dairy products; dairy; milk; mangosteens; bird's nests; sweet potatoes; quotas; rice quotas; deficit; trade gap; lorries; customs clearance; market access; cleared without delay; work sites; import quotas; tariffs; e-commerce; electronic commerce;
        trade; economic-trade; economic and trade; trade and economic; economy and trade; economic cooperation; economic ties; economic links; economic relations; investment; investments; investors;
        exports; export; imports; import; market; markets; farm produce; agricultural products; agricultural goods; agriculture; fruit; seafood; aquatic products; supply chain;
        supply chains; production capacity; industrial chains; finance; financial; banks; banking; monetary; currency; business; businesses; goods; customs clearance; expo;
        e-commerce; tariffs; commerce; commodities; enterprises; aid projects; economic zones; economic cooperation zones; cross-border economic""",
    "connectivity": """
        metro; elevated railway; urban railway; highways; standard-gauge; railways; electric train; direct service; air routes; flights; electricity from; power purchases; purchase of electricity; smart gate; smart border gate; smart gates; cross-border transport;
        rail; railways; rail links; rail lines; railroad; high-speed; highways; highway; roads; expressways; bridges;  ports; logistics; infrastructure; transport;
        transportation; transport links; air links; flights; aviation; links in infrastructure; connecting infrastructure; metro; power grid; electricity; smart gates; smart port; smart ports;
        smart border; smart customs; border gate infrastructure; standard-gauge; gauge""",
    "technology-green": """
        innovation; digital transformation; start-ups; startups; semiconductors; satellites; 5g; smart cities; electric vehicles; electric-vehicle; batteries; solar; wind power; nuclear energy;
        green growth; green development; green economy; green energy; green transition; green technology; green finance; green agriculture; green industries;
        science; technology; technologies; sci-tech; digital; digital transformation; e-government;  clean energy; renewable; new energy; energy transition; artificial intelligence;
        semiconductor; nuclear energy; minerals; innovation; high-tech; 5g; hydrogen; electric cars; low-carbon; data technology""",
    "maritime": """
        fishing ban; fishing boats; fishing boat; fishermen at sea; oil rig; militarisation; militarization; survey vessels; survey ships; status quo at sea; issues at sea; differences at sea; sea differences; at sea; freedom of navigation; overflight; reefs; shoal; waters outside the mouth; exclusive economic zone; seismic;
        on the sea; at sea; the sea; sea issue; sea issues; maritime; maritime cooperation; maritime issue; disputes in the east sea; east sea issue; south china sea issue; bien dong; fishery; fishing; fishermen;
        oil rig; drilling rig; drilling platform; waters; law of the sea; unclos; coc; doc; islands; archipelago; gulf; sea-based; marine""",
    "land-border": """
        border crossings; illegal crossings; border patrols; boundary stones; opening hours of the gates; international border gate; border residents'; mutual opening of border gates;
        border ports; border passes; border negotiations; land border work; either side of the border; both sides of the border; order along the border; marker planting; border protocol;
        land border; land boundary; border areas; border gate; border gates; border management; border markers; border line; borderline; border questions; border issue; border issues;
        boundary; border residents; border documents;  on the land; demarcation; border of peace; border crossing; border crossings; common border; border work; joint border""",
    "defence-security": """
        heroin; narcotics; traffickers; human trafficking; trafficking in women; fugitives; extradition; legal assistance; judicial assistance; judicial cooperation; courts of; police forces; investigation agencies; gambling rings; online gambling; phone scams; online scams; fraud rings; telecom fraud; mine clearance; mine-clearing; port calls; joint patrols; warships; naval ships; peacekeepers; smugglers; smuggling; young officers;
        defence; defense; national defence; national defense; military; militaries; army; armies; armed forces; navies; coast guards; border guards; border guard; soldiers; officers training;
        security; public security; police; law enforcement; crime; crimes; criminals; drug; drugs; trafficking; smuggling; terrorism; counter-terrorism; subversion; cybercrime; cybersecurity;
        cyber security; fraud; gambling; scams; suspects; peacekeeping; military academies; border patrol; border patrols; patrols; crime prevention; crime combat; illegal; hostile forces;
        security at sea; fugitives; social order; political security; navy; coast guard""",
    "taiwan-one-china": """
        affairs of hong kong; hong kong affairs; on hong kong; hong kong issue;
        one china; one-china; taiwan; xinjiang; xizang; tibet;  internal affairs; core interests; core interest; separatist; reunification; non-interference; human rights""",
    "people-to-people": """
        scholarships; women's unions; women's organisations; youth unions; tour groups; tourists; direct flights; journalists; museums; place of pilgrimage; confucius institute; language teaching; volunteers; front organisations;
        younger generations; friendship galas; young artists; homestays; language teaching; sister schools;
        people-to-people; people to people; between the peoples; peoples; exchanges of people; people's exchanges; culture; cultural; education; tourism; tourists; tourist; youth; young people;
        younger generation; young generations; students; scholarships; sports; media cooperation; press agencies; humanistic; friendship between the peoples; friendship exchange; friendship exchanges; non-governmental;
        mass organisations; mass organizations; friendship associations; social organisations; anniversary of diplomatic; arts; academic; popular support""",
    "subnational": """
        border localities; courts of border; vietnamese provinces; chinese provinces; provinces opposite; localities of both; localities of the two;
        border provinces; provincial police; twinned provinces; twin cities; joint working committee between the provinces;
        subnational; sub-national; provincial-level; between provinces; among provinces; of provinces; between localities; among localities; local authorities; local governments; border provinces and;
        provinces and regions; provinces and cities; provinces on the border; local cooperation; local-to-local; cities and provinces; border localities; provinces of both; provinces of the two;
        his region; our province; his province; your province; the two provinces; northern provinces; cooperation between guangxi; cooperation between yunnan; cooperation with guangxi; cooperation with yunnan;
        five provinces; with guangxi; with yunnan""",
    "multilateral": """
        third-country; un convention; hanoi convention; regional forum; regional grouping; multilateral trading system; inter-parliamentary;
        inter-parliamentary union; parliamentary forum; un peacekeeping; regional and world issues; regional issues; international issues; multilateral forums;
        asean countries; asean member; with asean; asean and china; china and asean; asean-china; china-asean; role in asean; central role; united nations; un; multilateral; multilateralism; international and regional; regional and international;
        regional cooperation; international forums; regional forums; international organisations; international organizations; international arena; world affairs; global affairs; global governance; international fairness; international equity;
        international justice; apec; rcep; cptpp; brics; sco; wto; world trade organization; lancang-mekong; mekong-lancang; global development initiative; global security initiative; global civilization initiative; developing countries;
        bloc confrontation; small cliques; regional peace; regional security; asean summits; asean relations; asean centrality; free trade""",
    "health": """
        coronavirus; masks; medical supplies; epidemic prevention; doses; inoculation; sanitation; traditional medicine;
        covid; covid-19; pandemic; epidemic; vaccine; vaccines; vaccination; public health; medical; health care; healthcare; health cooperation; sars; disease; hospitals""",
    "environment-water": """
        river data; flood warning; flood warnings; upstream reservoirs; salinity; saltwater; river rose; flood control; clean environment; environmental protection; protection of the environment;
        river water; river management; transboundary rivers; cross-border rivers; clean rivers; water level; water levels;
        mekong; lancang; water resources; water resource;   hydrological; hydrology; dams; drought; flood; floods; typhoon; storm; environmental; climate; climate change; natural disaster;
        disasters; disaster; water release; aquatic species; ecological; emissions; pollution""",
    "citizens-consular": """
        work permits; brides; lured; handed back; getting people out; protect firms; protection of firms; interests of companies; firms and staff; consulates; stranded; safety of chinese; safety of vietnamese; rights of citizens; legitimate rights and interests of enterprises;
        citizens; nationals; consular; visa; visas; repatriated; repatriation; labour; labor; workers; labourers; compatriots; expatriates; evacuate; evacuation; victims; protection of citizens; safety of citizens;
          safety of""",
}

# what else the definitions of the guidelines cover
_MORE = {
    "high-level-exchanges": """highest level; high-ranking visits; high-ranking delegations; high-level delegations; legislative exchanges; parliamentary exchanges; parliament-to-parliament; exchange of parliamentary; friendship parliamentarians; parliamentarians' groups; visit at an early date; visit at a suitable time; visit at a convenient time; accepted an invitation; keep in touch; maintain contact; strategic communication""",
    "party-relations": """party-to-party exchange; official training; training party; national congress of the cpv; national congress of the cpc; success of the congress; organisation work; organization work; party newspapers; party organs; comrades and brothers in arms""",
    "trade-investment": """concessional loans; preferential loans; preferential credit; preferential credits; concessional; official development assistance; local currency; local currencies; settlement in local; taxation; industrial parks; industrial zones; trade turnover; trade volume; rice; durian; durians; dragon fruit; lychee; lychees; textiles; garments; contractors; double taxation; chambers of commerce; industrial cooperation; capacity cooperation; trade promotion; trade facilitation; customs duties; investment projects""",
    "connectivity": """motorway; motorways; freight trains; block trains; air services; aviation links; power transmission; transmission line; transmission lines; power lines; undersea cable; waterways; inland waterways; border bridge; connecting railways; rail connections; road links; self-drive""",
    "technology-green": """digitalisation; digitalization; digitisation; robotics; biotechnology; nuclear power; rare earth; rare earths; critical minerals; ai; big data; telecommunications; sci-tech; intellectual property; nuclear safety; satellite; digital technology; smart city""",
    "maritime": """hoang sa; truong sa; delimitation of the waters; beibu gulf; gulf of tonkin; joint development; oil and gas; search and rescue at sea; low-sensitive; less sensitive; dispute at sea; maritime delimitation; territorial waters; reclamation; land reclamation; island building; freedom of the seas; declaration on the conduct; declaration of conduct; nine-dash line; arbitration; fishermen; fishery cooperation; naval standoff; continental shelf; vanguard bank; scarborough; spratly; paracel""",
    "land-border": """illegal entry; illegal border crossing; illegal immigration; border landmarks; border marker; joint land border committee; border and territory; border and territorial; territorial and border; border representatives; ban gioc; detian; border trade gates; upgrade of border; opening of the border gate; border agreements; border treaty""",
    "defence-security": """transnational crime; cyber crime; telecom and online; money laundering; counter-narcotics; military medicine; border defence; border defense; naval; joint training; exercises; drills; joint exercise; weapons; defence industry; defense industry; defence ties; law-enforcement; colour revolution; color revolution; colour revolutions; color revolutions; peaceful evolution; hotline between the defence; hotline between the defense; procuracies; prosecution; sentenced persons""",
    "taiwan-one-china": """one-china policy; one-china principle; taiwan question; taiwan issue; falun gong""",
    "people-to-people": """people-to-people ties; cultural exchange; cultural exchanges; art troupes; overseas students; red tours; red tourism; sister-city; youths; youth exchanges; journalism; football; friendship association; think tanks; think-tanks; people's friendship; cultural centre; cultural center; humanistic exchange""",
    "subnational": """localities; local-level; sister relations; sister province; sister provinces; twinning; provinces sharing; provinces of vietnam; provinces of china; provincial level; sub-regional; joint working committee; border-sharing; localities along; vietnamese localities; chinese localities; local level; localities of china; localities of vietnam""",
    "multilateral": """global issues; international affairs; regional affairs; third countries; regional situation; world situation; international situation; ukraine; myanmar; korean peninsula; middle east; security council; human rights council; candidacy; g20; asem; unga; east asia summit; aipa; ipu; unesco; shanghai cooperation; greater mekong subregion; multilateral institutions; multilateral fora; unilateralism; protectionism; global south; regional economic""",
    "health": """masks; flu; h1n1; avian influenza; bird flu; ventilators; health workers; outbreak; outbreaks; coronavirus; infectious; test kits; traditional medicine; vaccinations; medical equipment""",
    "environment-water": """hydropower; water sharing; water discharge; ivory; flooding; earthquake; earthquakes; biodiversity; meteorological; salt water; flood season; aquatic resources; drought relief; flood relief; typhoons; disaster relief""",
    "citizens-consular": """guest workers; detained; stranded; evacuation of; protect citizens; illegal workers; detained fishermen; business people's safety; chinese enterprises and citizens; rights and interests of citizens; safety of citizens; deported; deportation; trafficked; undocumented; entry and exit; visa-free; visa exemption; work permit; safety of people and property; expatriate; safety and property""",
}

EXTRA_PHRASES: tuple[tuple[str, str], ...] = tuple(
    (topic, " ".join(words.split()))
    for table in (_WORDS, _MORE)
    for topic, listed in table.items()
    for words in listed.split(";")
    if words.strip()
)


def _near(one: str, other: str, words: int = 6, never: str = "") -> str:
    """Two kinds of words near each other, in either order, and none of those that are `never` between them."""
    but = rf"(?!(?:{never})\b)" if never else ""
    gap = rf"(?:[ '-]+{but}[\w'-]+){{0,{words}}}?[ '-]+"
    return rf"\b(?:(?:{one})\b{gap}(?:{other})|(?:{other})\b{gap}(?:{one}))\b"


_LEADERS = r"leaders|top (?:[a-z]+ )?leaders?|high[ -]level|head of the (?:[a-z]+ )?(?:legislature|state|government)|leadership|top-level|high-ranking|highest[ -]level|senior (?:figures|officials|leaders)|legislatures?|parliaments?|lawmakers|parliamentarians|law-makers|all levels"
_CONTACTS = r"visit(?:s|ing|ed)?|contacts?|exchanges?|touch|meetings|meet (?:more|again|regularly)|communication|delegations|trust|trips?|see each other"

TOPIC_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "high-level-exchanges",
        re.compile(
            _near(_LEADERS, _CONTACTS)
            + r"|\b(?:consensus|common (?:perceptions?|understanding)|agreements?|understandings?)(?: that were)?(?: reached| achieved)? (?:by|between|of) (?:[\w']+ ){0,3}?leaders\b"
            r"|\baccept(?:ed|s) (?:the|an|his|her) invitation\b|\b(?:mutual|political|strategic) trust\b|\btrust between the two (?:parties|countries|sides)\b|\bexchanges between the (?:two )?(?:legislatures|parliaments)\b"
            r"|\b(?:invit(?:ed|es|ing)|invitation(?:s)?)\b(?: [\w'-]+){1,8}? (?:to|for an?) (?:[a-z]+ ){0,4}?(?:visit|trip)\b|\bvisit(?:s|ing)? (?:to )?each other\b(?!'s)"
            r"|\btrust (?:at|on) the (?:top|highest)|\b(?:exchange|send|sending|swap)(?: more| of)? delegations\b"
        ),
    ),
    (
        "high-level-exchanges",
        re.compile(
            r"\b(?:importance|success(?:ful)?|outcomes?|results?|significance|prepar\w+|thank(?:ed|s)|recall(?:ed|s)|look(?:s|ed|ing)? (?:forward to|back on)|welcom(?:ed|es)|congratulat\w+|follow-up)"
            r" (?:[\w',-]+ ){0,8}?(?:visits?|trip)\b(?! card)"
            r"|\b(?:receiv(?:e|ing)|welcom(?:e|ing)) (?:[\w'-]+ ){0,4}?(?:leaders?|president|premier|general secretary|prime minister|chairman|comrade)\b[^.;]{0,40}\b(?:early date|soon|in a few days|this year|next year|near future)\b"
            r"|\b(?:legislat(?:ures?|ive bodies)|parliaments?|lawmakers|deputies|national assembly|special committees)\b[^.;]{0,60}\b(?:swap|exchanges?|cooperation|contacts?|notes|do more|work together|experience)\b"
        ),
    ),
    (
        "subnational",
        re.compile(
            _near(
                r"guangxi|yunnan|guangdong|hainan|nanning|kunming|chongqing",
                r"quang ninh|lang son|cao bang|ha giang|lao cai|lai chau|dien bien|(?:viet ?nam's |vietnamese )?(?:northern |border |neighbouring |neighboring )?(?:provinces|localities)",
                12,
                never="place|held|secretary|secretaries|chair[a-z]*|governors?|mayors?|party|committees?",
            )
            + r"|\b(?:among|between|from|with|by|the) (?:the |both |their |our |courts of )?(?:border|neighbouring|neighboring) (?:provinces|localities|procuracies|regions)\b"
        ),
    ),
    (
        "party-relations",
        re.compile(
            _near(
                r"(?:the |two |their |ruling |communist |both )parties|party(?! chief| secretary| leader)",
                r"experience|cadres?|theor(?:y|ies|etical)|building|personnel|inspect(?:ion|ors?)|congress(?:es)? of party|schools?|cooperation plan|contacts between|organi[sz]ations?",
                4,
            )
        ),
    ),
    (
        "trade-investment",
        re.compile(
            r"\b(?:buy|buys|buying|bought|sell|sells|selling|sold|import|imports|importing|let in|purchase|purchases|purchasing|export|exports|exporting) (?:[\w'-]+ ){0,4}?"
            r"(?:goods|products|produce|rice|fruits?|durians?|coconuts?|dragon fruit|lychees?|longans?|bananas?|watermelons?|pomelos?|rubber|cassava|coffee|cashews?|shrimp|fish|crops|vegetables|seafood)\b"
            r"|\b(?:surplus|trade (?:balance|deficit|gap)|two-way (?:trade|turnover)|joint ventures?|qr[ -]code payments?|cross-border payments?)\b"
        ),
    ),
    (
        "connectivity",
        re.compile(
            r"\b(?:motorways?|expressways?|rail ?(?:way|road)?s? (?:lines?|links?|freight|project)|freight|by train|train (?:services|links)|terminals?|seaports?|railway|bridges?(?! (?:between|for|of|to|linking)))\b"
        ),
    ),
    (
        "maritime",
        re.compile(
            r"\b(?:trawlers?|spratlys?|paracels?|hoang sa|truong sa|nansha|xisha|disputes? at sea|sea[- ](?:related|row)|differences at sea|code of conduct)\b"
        ),
    ),
    (
        "land-border",
        re.compile(
            r"\b(?:land frontiers?|border stones?|boundary (?:questions?|markers?)|pairs? of (?:border )?gates?)\b"
        ),
    ),
    (
        "people-to-people",
        re.compile(
            r"\b(?:teachers|textbooks|trainees|lecturers|student (?:festivals?|exchanges?)|summer (?:camps?|schools?)|football|song (?:fair|festival)s?|operas?|television series|films?|sister[- ]cit(?:y|ies)|festivals?"
            r"|the young|universities|tell(?:ing)? the young|friendship (?:camps?|meetings?|programmes?)|young (?:officials|women|men|generations?))\b"
        ),
    ),
    (
        "subnational",
        re.compile(
            r"\b(?:sister[- ](?:cit(?:y|ies)|provinces?)|pair(?:ing|ed)? (?:of |up )?(?:towns|cities|provinces)|coastal cities|the (?:two|five|four) (?:localities|provinces|cities))\b"
        ),
    ),
    (
        "technology-green",
        re.compile(
            r"\b(?:cloud (?:services|computing)|rare earths?|big data|data exchange|automated|automation|electric (?:cars|vehicles))\b"
        ),
    ),
    (
        "environment-water",
        re.compile(r"\b(?:(?:flood|hydrological|water)[ -](?:season |level )?data|release of water|upstream dams?)\b"),
    ),
)
