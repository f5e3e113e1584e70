"""The peer of LeadsBench: takes a list of leads into SQLite with the indexes its lists need and FTS5 over groups of three letters, then asks it the same."""
import csv, resource, sqlite3, sys, time

list_file, db_file = sys.argv[1:3]
typed = ["水晶", "某均", "龙岗区", "1990", "vip", "apple/蓝", "水贝路12", "622999", "L00000", "女士石英表", "欧阳", "53度", "500ml"]


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def tell(name, value):
    print(f"{name} {value:.3f}")


def timed(name, question):
    times = []
    for _ in range(5):
        began = time.perf_counter()
        question()
        times.append((time.perf_counter() - began) * 1000)
    tell(name, sorted(times)[2])


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
    db.execute("create virtual table words using fts5(lead_id, shop_name, seller_name, id_no, phone, bank_account, address, brand, title, tokenize = 'trigram', content = 'lead')")
    db.execute("insert into words (words) values ('rebuild')")
    db.commit()
    tell("import.wall", time.perf_counter() - began)
    tell("import.cpu", cpu() - cpu_before)

searched = []
for _ in range(3):
    for word in typed:
        began = time.perf_counter()
        if len(word) >= 3:
            db.execute("select rowid from words where words match ?", ('"' + word + '"',)).fetchall()
        else:
            db.execute("select rowid from words where lead_id like ?1 or shop_name like ?1 or seller_name like ?1 or address like ?1 or brand like ?1 or title like ?1",
                       ("%" + word + "%",)).fetchall()
        searched.append((time.perf_counter() - began) * 1000)
searched.sort()
tell("search.p50Ms", searched[len(searched) // 2])
tell("search.p95Ms", searched[len(searched) * 95 // 100])
timed("filteredPageMs", lambda: db.execute("select * from lead where brand = '耐克' and province = '福建省' and first_seen like '2016%' and risk_score >= 0.5 order by gross desc limit 50").fetchall())
timed("funnelMs", lambda: db.execute("select brand, stage, count(*), sum(gross) from lead where gross >= 50000 group by brand, stage").fetchall())
