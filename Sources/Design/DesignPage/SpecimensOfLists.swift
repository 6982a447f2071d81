import HTML
import ThaiText

/// Summary list, tasks, tables, pages, filters, ribbon.
struct SpecimenOfLists: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-lists", Bilingual("รายการ", "Lists")(language)) {
            SummaryList([
                SummaryRow(
                    Bilingual("ปัญหา", "Problem")(language),
                    Bilingual("ไฟดับหน้าโรงเรียน", "The lamp at the school is out")(language),
                    change: MenuLink(Bilingual("แก้ไข", "Change")(language), here)),
                SummaryRow(Bilingual("เบอร์โทร", "Telephone")(language), "0 9912 3456"),
            ])
            TaskList([
                TaskRow(
                    Bilingual("ตรวจผลคะแนนที่นำเข้า", "Check the imported scores")(language),
                    to: here, note: Bilingual("31 ค่า", "31 values")(language),
                    status: StatusTag(.done, Bilingual("เสร็จแล้ว", "Done")(language))),
                TaskRow(
                    Bilingual("ส่งให้นายกลงนาม", "Send for signature")(language), to: nil,
                    note: Bilingual("ทำข้อบนก่อน", "After the one above")(language),
                    status: StatusTag(.notYet, Bilingual("ยังเริ่มไม่ได้", "Not yet")(language))),
            ])
        }
        tables
        topic
        Specimen("specimen-ribbon", Bilingual("แถบข้อมูลเปิดเผย", "Disclosure ribbon")(language)) {
            Ribbon(
                (1...28).map {
                    RibbonItem(
                        "o\($0)", Bilingual("ข้อ", "Item")(language),
                        $0 == 12 ? .half : $0 == 13 ? .missing : $0 == 20 ? .late : .full,
                        to: here)
                }, language)
        }
    }

    private var tables: some Markup {
        Specimen("specimen-tables", Bilingual("ตาราง", "Tables")(language)) {
            FilterChips(
                Bilingual("กรองตามผลตรวจ", "Filter by result")(language),
                [
                    MenuLink(Bilingual("ทั้งหมด", "All")(language), here, isCurrent: true)
                        .counting(31),
                    MenuLink(Bilingual("ไม่ลงตัว", "Does not add up")(language), here).counting(3),
                ])
            table(Bilingual("คะแนนที่อ่านได้", "Scores that were read")(language), .cards)
            table(Bilingual("คะแนนสองปี", "Scores of two years")(language), .scrolls)
            Pager(current: 5, of: 12, language) { _ in LinkAddress("#main") }
        }
    }

    private var here: LinkAddress { LinkAddress("#main") }

    private var topic: some Markup {
        Specimen("specimen-topics", Bilingual("ประเด็นของแผน", "Topics of a plan")(language)) {
            TopicCard(
                4, spoken: Bilingual("ประเด็นที่ 4", "Topic 4")(language),
                Bilingual("การใช้ทรัพย์สินของราชการ", "Use of official property")(language),
                progress: ProgressBar(
                    Bilingual("เสร็จ 1 จาก 2", "1 of 2 done")(language), done: 81, of: 100)
            ) {
                WorkList([
                    WorkRow(
                        Bilingual("ยืมของผ่านระบบ", "Borrow through the program")(language), to: here,
                        codes: ["i10", "i12"], note: Bilingual("กองคลัง", "Finance")(language),
                        share: 62, status: StatusTag(.now, Bilingual("กำลังทำ", "Under way")(language))
                    ),
                    WorkRow(
                        Bilingual("ตรวจนับปีละสองครั้ง", "Count twice a year")(language), to: here,
                        note: Bilingual("ทุกกอง", "All divisions")(language), share: 100,
                        status: StatusTag(.done, Bilingual("เสร็จแล้ว", "Done")(language))),
                ])
            }
        }
    }

    private func table(_ title: String, _ narrow: Table.Narrow) -> Table {
        Table(
            title,
            [
                Column(Bilingual("ข้อ", "Item")(language)).sorted(by: here, now: .ascending),
                Column(Bilingual("พิมพ์ว่า", "Printed")(language), isNumeric: true),
                Column(Bilingual("อ่านเป็น", "Read as")(language), isNumeric: true).sorted(
                    by: here),
                Column(Bilingual("ผลตรวจ", "Result")(language)),
            ],
            [
                [
                    .link("i10", here), .foreign("๘๑.๕๐", lang: "th"), .text("81.50"),
                    .status(StatusTag(.done, Bilingual("ตรง", "Agrees")(language))),
                ],
                [
                    .text("i13"), .foreign("๙๕.๕๐", lang: "th"), .text("95.50"),
                    .status(StatusTag(.bad, Bilingual("ไม่ลงตัว", "Does not add up")(language))),
                ],
            ], narrow: narrow)
    }
}

/// Findings beside the paper they speak of.
struct SpecimenOfChecking: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-checking", Bilingual("ตรวจรายงาน", "Checking a report")(language)) {
            Tally([
                .init(.wrong, 1, Bilingual("ไม่ลงตัว", "does not add up")(language)),
                .init(.doubt, 1, Bilingual("อ่านแล้วไม่แน่ใจ", "we are not sure of")(language)),
                .init(.agrees, 26, Bilingual("ตรงกัน", "agree")(language)),
                .init(
                    .alone, 3, Bilingual("ไม่มีตัวเลขอื่นให้เทียบ", "with nothing to compare")(language)),
            ])
            div(.class("grid split--even")) {
                Facsimile(Bilingual("เอกสารหน้า 3", "Page 3 of the document")(language), blocks)
                div(.class("stack")) {
                    finding(
                        1, .wrong, Bilingual("คะแนนรวมไม่ตรง", "The total does not agree")(language),
                        was: MarkedFigure("๙๕.", marked: "๘", "๓"),
                        becomes: MarkedFigure("95.", marked: "3", "3"))
                    finding(
                        2, .doubt, Bilingual("อ่านได้สองแบบ", "Can be read in two ways")(language),
                        was: MarkedFigure("1๑๐"), becomes: MarkedFigure("i10"))
                }
            }
        }
    }

    private var blocks: [SheetBlock] {
        [
            .heading("สรุปผลการประเมิน"),
            .paragraph([
                .text("มีผลคะแนน "), .mark("๙๕.๘๓", number: 1, isDoubt: false), .text(" คะแนน"),
            ]),
            .table(
                caption: Bilingual("ตารางที่อ่านจากเอกสาร", "The table of the document")(language),
                [
                    [[.text("ประเด็น")], [.text("คะแนน")]],
                    [
                        [.mark("1๑๐", number: 2, isDoubt: true), .text(" การขอยืมทรัพย์สิน")],
                        [.text("๘๑.๕๐")],
                    ],
                ]),
        ]
    }

    private func finding(
        _ number: Int, _ kind: FindingWords.Kind, _ title: String, was: MarkedFigure,
        becomes: MarkedFigure
    ) -> some Markup {
        var words = FindingWords(
            number, title, kind,
            explanation: "0.3 × 95.20 + 0.3 × 94.80 + 0.4 × 95.83 = 95.33")
        words.isInDocument = true
        return Finding(words, was: was, becomes: becomes, language) {
            MoreDetails(Bilingual("คิดอย่างไร", "How we worked it out")(language)) {
                p { words.explanation }
            }
        }
    }
}
