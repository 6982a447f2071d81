import Design
import HTML
import Platform
import ThaiText

/// The fields of what shows an entry: one of each kind at hand, more behind a fold that is open where something stands in it.
struct ProofInputs: Component {
    let sheet: Sheet

    private var language: Language { sheet.language }

    var body: some Markup {
        FileInput(sheet: sheet, place: 0)
        MoreDetails(
            Bilingual("แนบไฟล์หรือรูปอีก", "More files or pictures")(language),
            isOpen: isUsed(ProofField.files, ProofField.fileLabels)
        ) {
            for place in ProofField.files.indices.dropFirst() {
                FileInput(sheet: sheet, place: place)
            }
        }
        LinkInput(sheet: sheet, place: 0)
        MoreDetails(
            Bilingual("ใส่ลิงก์อีก", "More links")(language),
            isOpen: isUsed(ProofField.links, ProofField.linkLabels)
        ) {
            for place in ProofField.links.indices.dropFirst() {
                LinkInput(sheet: sheet, place: place)
            }
        }
        FigureInput(sheet: sheet, place: 0)
        MoreDetails(
            Bilingual("ใส่ตัวเลขอีก", "More figures")(language),
            isOpen: isUsed(ProofField.figures, ProofField.figureLabels)
        ) {
            for place in ProofField.figures.indices.dropFirst() {
                FigureInput(sheet: sheet, place: place)
            }
        }
    }

    /// Whether something stands in the fields behind a fold, or is wrong with them.
    private func isUsed(_ names: [String], _ labels: [String]) -> Bool {
        (names.dropFirst() + labels.dropFirst()).contains { name in
            !sheet[name].isEmpty || sheet.held[name] != nil
                || sheet.errors.contains { $0.field == name }
        }
    }
}

/// A file and what it is.
private struct FileInput: Component {
    let sheet: Sheet
    let place: Int

    private var language: Language { sheet.language }

    var body: some Markup {
        HeldFileChoice(sheet, ProofField.files[place])
        FileField(
            sheet.field(
                ProofField.files, place,
                Bilingual("ไฟล์หรือรูปที่แสดงผลงาน", "A file or picture that shows it"),
                Bilingual(
                    "PDF, JPEG, PNG, Word, Excel หรือ OpenDocument ไฟล์ละไม่เกิน 20 MB รวมไม่เกิน 40 MB",
                    "PDF, JPEG, PNG, Word, Excel or OpenDocument, at most 20 MB each and 40 MB together"
                )), accept: Measures.endings)
        TextField(
            sheet.field(
                ProofField.fileLabels, place, Bilingual("ไฟล์นี้คืออะไร", "What the file is"),
                Bilingual("เช่น ภาพการอบรมที่ศาลาหมู่ 4", "For example pictures of the training")),
            value: sheet[ProofField.fileLabels[place]])
    }
}

/// A link and what it is.
private struct LinkInput: Component {
    let sheet: Sheet
    let place: Int

    var body: some Markup {
        TextField(
            sheet.field(
                ProofField.links, place, Bilingual("ลิงก์ที่แสดงผลงาน", "A link that shows it"),
                Bilingual(
                    "เช่น https://www.rimthanthong.example/news/12",
                    "For example https://www.rimthanthong.example/news/12")),
            value: sheet[ProofField.links[place]], kind: .webAddress)
        TextField(
            sheet.field(
                ProofField.linkLabels, place, Bilingual("ลิงก์นี้คืออะไร", "What the link is")),
            value: sheet[ProofField.linkLabels[place]])
    }
}

/// A figure and what it counts.
private struct FigureInput: Component {
    let sheet: Sheet
    let place: Int

    var body: some Markup {
        TextField(
            sheet.field(
                ProofField.figures, place, Bilingual("ตัวเลขผลงาน", "A figure"),
                Bilingual("เช่น 37 ใบ", "For example 37 forms")),
            value: sheet[ProofField.figures[place]], width: .medium)
        TextField(
            sheet.field(
                ProofField.figureLabels, place,
                Bilingual("ตัวเลขนี้นับอะไร", "What the figure counts"),
                Bilingual(
                    "ต้องใส่เมื่อมีตัวเลข เช่น ใบยืมที่อนุมัติแล้ว",
                    "Needed where a figure is entered, for example approved borrowing forms")),
            value: sheet[ProofField.figureLabels[place]])
    }
}

extension Sheet {
    /// A field of a kind: the first one with its hint, the others with their number.
    fileprivate func field(
        _ names: [String], _ place: Int, _ label: Bilingual, _ hint: Bilingual? = nil
    ) -> Field {
        let number = place == 0 ? "" : " (\(place + 1))"
        return Field(
            names[place], label(language) + number, hint: place == 0 ? hint?(language) : nil
        ).showing(errors).optional(language)
    }
}
