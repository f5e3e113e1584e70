"""The peer of LeadsBench: takes a list of leads into SQLite with the indexes its lists need and FTS5 over groups of three letters, then asks it the same. `... import` stops after taking in."""
import csv, os, resource, sqlite3, sys, time

list_file, db_file = sys.argv[1:3]
only_import = len(sys.argv) > 3
typed = ["龙岗区", "1990", "vip", "apple/蓝", "水贝路12", "622999", "L00000", "女士石英表", "53度", "500ml", "施华洛世奇", "欧阳某均", "19900", "折扣屋 vip"]
two_signs = ["水晶", "某均", "欧阳", "耐克", "水贝", "茅台"]
brands = ["施华洛世奇", "欧米茄", "耐克", "Apple", "茅台", "戴森"]
provinces = ["广东省", "福建省", "浙江省", "湖北省"]
clock = time.thread_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter
worded = "lead_id, shop_name, seller_name, id_no, phone, bank_account, address, brand, title"


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def tell(name, value):
    print(f"{name} {value:.4f}")


def spread(name, times):
    times.sort()
    tell(name + ".p50Ms", times[len(times) // 2])
    tell(name + ".p95Ms", times[len(times) * 95 // 100])


def timed(question):
    began = clock()
    question()
    return (clock() - began) * 1000


db = sqlite3.connect(db_file)
db.execute("pragma journal_mode = wal")
with open(list_file, newline="", encoding="utf-8") as source:
    began, cpu_before = time.perf_counter(), cpu()
    rows = csv.reader(source)
    head = next(rows)
    db.execute("create table lead (" + ", ".join(f"{c} {'real' if c in ('gross', 'risk_score') else 'text'}" for c in head) + ")")
    db.executemany(f"insert into lead values ({', '.join('?' * len(head))})", rows)
    db.execute("create unique index by_no on lead (lead_id)")
    for column in ("shop_id", "phone", "bank_account", "id_no", "address"):
        db.execute(f"create index by_{column} on lead ({column})")
    db.execute("create index by_list on lead (brand, province, gross)")
    db.execute(f"create virtual table words using fts5({worded}, tokenize = 'trigram', content = 'lead')")
    db.execute("insert into words (words) values ('rebuild')")
    db.commit()
    tell("import.wall", time.perf_counter() - began)
    tell("import.cpu", cpu() - cpu_before)
if only_import:
    sys.exit()

words = lambda text: db.execute("select rowid from words where words match ?", (" AND ".join('"' + t + '"' for t in text.split()),)).fetchall()
two = " or ".join(f"{c.strip()} like ?1" for c in worded.split(","))
likes = lambda text: db.execute(f"select rowid from lead where {two}", ("%" + text + "%",)).fetchall()
for w in typed:
    words(w)
spread("search.mixed", [timed(lambda: words(w)) for _ in range(3) for w in typed])
spread("search.two", [timed(lambda: likes(w)) for w in two_signs])
page = "select * from lead where brand = ? and province = ? and first_seen >= ? and first_seen < ? and risk_score >= 0.5 order by gross desc limit 50"
pages = [timed(lambda: db.execute(page, (b, p, f"{y}-01-01", f"{y + 1}-01-01")).fetchall()) for _ in range(4) for b in brands for p in provinces for y in (2015, 2016)]
pages = sorted(pages[len(pages) // 4:])
tell("pageMs", pages[len(pages) // 2])
tell("page.p95Ms", pages[len(pages) * 95 // 100])
tell("page.freshMs", sorted(timed(lambda: db.execute(page.replace("desc", "asc"), (b, p, f"{y}-01-01", f"{y + 1}-01-01")).fetchall()) for b in brands for p in provinces for y in (2015, 2016))[24])
funnels = sorted(timed(lambda: db.execute("select brand, stage, count(*), sum(gross) from lead where gross >= 50000 group by brand, stage").fetchall()) for _ in range(3))
tell("funnelMs", funnels[1])
sums = sorted(timed(lambda: db.execute("select count(*), sum(gross) from lead where brand = '耐克' and first_seen >= '2016-01-01' and first_seen < '2017-01-01'").fetchall()) for _ in range(3))
tell("sumsMs", sums[1])
