import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The form that chooses what the program counts for a measure; each choice says how it stands now.
struct FigureForm: Component {
    let measure: PlannedMeasure
    let offered: [CountedFigure]
    let counts: [String: FigureCount]
    let sheet: Sheet
    let hidden: [HiddenField]

    private var language: Language { sheet.language }

    static func title(_ language: Language) -> String {
        Bilingual("ตัวเลขที่โปรแกรมนับให้", "A figure that the program counts")(language)
    }

    var body: some Markup {
        PageTitle(Self.title(language), lead: measure.content.name)
        p(.class("measure")) {
            Bilingual(
                "โปรแกรมนับจากงานจริงภายในระยะเวลาของมาตรการ ไม่ต้องพิมพ์เอง เมื่อขออนุมัติรายงานผล ตัวเลขถึงสิ้นวันก่อนหน้าจะอยู่ในรายงาน และไม่เปลี่ยนอีกหลังเผยแพร่",
                "It is counted from the work itself, within the measure's period; nobody types it. A report that is sent for approval has the figure up to the end of the day before, which does not change any more."
            )(language)
        }
        PostForm(
            to: LinkAddress(MeasureLocations.figure.path(measure.id)), hidden: hidden
        ) {
            SelectField(
                Field(
                    FigureField.figure, Bilingual("นับอะไร", "What is counted")(language),
                    hint: Bilingual(
                        "ตัวเลขหลังชื่อคือที่นับได้ถึงวันนี้", "Behind each name stands its figure of today")(
                            language)
                ).showing(sheet.errors), offered.map(choice),
                selected: sheet[FigureField.figure],
                empty: Bilingual("ไม่ใช้ตัวเลขที่โปรแกรมนับ", "No counted figure")(language))
            ButtonRow {
                Button(Bilingual("บันทึก", "Save")(language))
                BackLink(to: LinkAddress(MeasureLocations.measure.path(measure.id)), language)
            }
        }
    }

    private func choice(_ figure: CountedFigure) -> Choice {
        let now = counts[figure.key].map { " – " + $0.printed(language) } ?? ""
        return Choice(figure.key, figure.name(language) + now)
    }
}

/// The counted figure on the page of its measure: how it stands now, by month, with the table.
struct FigureSection: Component {
    let page: MeasurePage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "counted")) {
            h2(.id("counted")) { FigureForm.title(language) }
            if let count = page.count {
                StatGrid([
                    StatGrid.Stat(
                        count.value(), unit: unit(count),
                        "\(count.figure.name(language)) \(count.days(language))")
                ])
                chart(count)
            } else if page.isCounted {
                p {
                    Bilingual(
                        "ยังไม่ถึงระยะเวลาของมาตรการ จึงยังไม่มีตัวเลข",
                        "The measure's period has not begun, so there is no figure yet")(language)
                }
            } else {
                p(.class("hint")) {
                    Bilingual(
                        "ถ้าผลของมาตรการนี้นับได้จากคำขอ ผู้เข้าชมเว็บไซต์ หรือความพึงพอใจ ให้โปรแกรมนับแทนการพิมพ์",
                        "Where requests, visitors or satisfaction tell what came of it, let the program count."
                    )(language)
                }
            }
            if page.mayRecord {
                p {
                    GoLink(
                        page.isCounted
                            ? Bilingual("เปลี่ยนตัวเลขที่นับ", "Count something else")(language)
                            : Bilingual("เลือกตัวเลขที่โปรแกรมนับให้", "Choose what is counted")(
                                language),
                        to: LinkAddress(MeasureLocations.figure.path(page.measure.id)))
                }
            }
        }
    }

    private func unit(_ count: FigureCount) -> String {
        switch count.figure.kind {
        case .number(let unit): unit(language)
        case .mean(let most): Bilingual("เต็ม \(most)", "of \(most)")(language)
        }
    }

    private func chart(_ count: FigureCount) -> some Markup {
        BarChart(
            ChartWords(
                Bilingual("รายเดือน", "By month")(language), sentence(count),
                id: "counted-by-month", language),
            count.months.map { month in
                DataPoint(
                    month.name(language), count.amount(of: month),
                    printed: count.value(of: month))
            },
            headings: (
                Bilingual("เดือน", "Month")(language), count.figure.name(language)
            ))
    }

    /// The month with most of it, in a sentence.
    private func sentence(_ count: FigureCount) -> String {
        guard let most = count.months.max(by: { count.amount(of: $0) < count.amount(of: $1) }),
            most.sum > 0
        else {
            return Bilingual("ยังไม่มีที่นับได้", "Nothing was counted yet")(language)
        }
        let (name, value) = (most.name(language), count.value(of: most))
        return Bilingual("มากที่สุดใน \(name): \(value)", "Most in \(name): \(value)")(language)
    }
}
