import Design
public import HTML
import ThaiText

/// The file of a form that came back, ticked, so that it need not be chosen again; nothing where none is held.
public struct HeldFileChoice: Component {
    let sheet: Sheet
    let file: String

    /// What a sheet holds of a file's field.
    public init(_ sheet: Sheet, _ file: String) { (self.sheet, self.file) = (sheet, file) }

    /// The choice.
    public var body: some Markup {
        if let held = sheet.held[file] {
            CheckboxChoices(
                Field(
                    FormFile.heldField(file),
                    Bilingual("ไฟล์ที่เลือกไว้แล้ว", "The file you chose")(sheet.language),
                    hint: Bilingual(
                        "แนบให้โดยไม่ต้องเลือกใหม่ ถ้าไม่ใช้ เอาเครื่องหมายออก หรือเลือกไฟล์อื่นแทนด้านล่าง",
                        "It is attached without your choosing it again. Untick it to leave it out, or choose another below."
                    )(sheet.language)),
                [Choice(held.mark, held.name)], selected: [held.mark])
        }
    }
}
