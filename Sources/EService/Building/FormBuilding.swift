import Platform
import ThaiText

/// A form while it is being built: residents do not see it before it is published.
struct FormBuilding: Sendable, Hashable {
    /// The service with the form that residents see.
    let service: Service
    /// The form as it was last left.
    let form: ServiceForm
    /// How often it was changed, published or discarded; who writes the next number must know this one.
    let number: Int
    /// Whether it differs from what residents see.
    var isChanged: Bool { form != service.content.form }

    /// Whether a form was published before.
    var isPublished: Bool { !service.content.form.pages.isEmpty }

    /// What keeps it from being published, in the order of its fields.
    var issues: [FormIssue] {
        let issues = form.issues
        guard issues.isEmpty, case .stated(let amount) = service.content.payment else {
            return issues
        }
        var content = service.content
        content.form = form
        return content.isPaymentAsked ? [] : [.payment(amount)]
    }
}

/// A change of a form.
enum FormEdit: Sendable, Hashable {
    /// Another page after all others.
    case addPage(Bilingual)
    /// A page's title, by its place from 1.
    case renamePage(Int, Bilingual)
    /// Another question, last on a page.
    case addField(ServiceField, page: Int)
    /// A question in the place of the one of the same name.
    case writeField(ServiceField)
    /// A page or a question one place on.
    case move(FormPart, FormDirection)
    /// A page with all its questions, or one question.
    case remove(FormPart)
}

/// Where something in a form moves.
enum FormDirection: String, Sendable, Hashable { case up, down }

/// A form with its pages open to changes.
extension ServiceForm {
    /// The question of a name.
    func field(_ id: String) -> ServiceField? { fields.first { $0.id == id } }

    /// The page of a place from 1; nil where there is none.
    func page(_ place: Int) -> Page? {
        pages.indices.contains(place - 1) ? pages[place - 1] : nil
    }

    /// The place from 1 of the page on which a question stands; nil where there is none.
    func place(of id: String) -> Int? {
        pages.firstIndex { $0.fields.contains { $0.id == id } }.map { $0 + 1 }
    }

    /// A name that no question has.
    var freeName: String {
        let taken = fields.compactMap { field in
            field.id.hasPrefix("q") ? Int(field.id.dropFirst()) : nil
        }
        return "q\((taken.max() ?? 0) + 1)"
    }

    /// The questions that are only asked after a choice in this one.
    func dependants(of id: String) -> [ServiceField] { fields.filter { $0.when?.field == id } }

    /// The form after a change; nil where what is to be changed is not there.
    func after(_ edit: FormEdit) -> ServiceForm? {
        switch edit {
        case .addPage(let title): ServiceForm(pages + [Page(title, [])])
        case .renamePage(let place, let title):
            changing(place) { Page(title, $0.fields) }
        case .addField(let field, let place):
            changing(place) { Page($0.title, $0.fields + [field]) }
        case .writeField(let field):
            place(of: field.id).flatMap { place in
                changing(place) { page in
                    Page(page.title, page.fields.map { $0.id == field.id ? field : $0 })
                }
            }
        case .move(.page(let place), let direction): movingPage(place, direction)
        case .move(.field(let id), let direction): movingField(id, direction)
        case .remove(.page(let place)):
            page(place).map { _ in
                ServiceForm(pages.enumerated().filter { $0.offset != place - 1 }.map(\.element))
            }
        case .remove(.field(let id)):
            place(of: id).flatMap { place in
                changing(place) { page in Page(page.title, page.fields.filter { $0.id != id }) }
            }
        }
    }

    private func changing(_ place: Int, _ change: (Page) -> Page) -> ServiceForm? {
        guard let page = page(place) else { return nil }
        var pages = pages
        pages[place - 1] = change(page)
        return ServiceForm(pages)
    }

    /// A page that stands first or last stays.
    private func movingPage(_ place: Int, _ direction: FormDirection) -> ServiceForm? {
        guard page(place) != nil else { return nil }
        let other = direction == .up ? place - 1 : place + 1
        guard page(other) != nil else { return self }
        var pages = pages
        pages.swapAt(place - 1, other - 1)
        return ServiceForm(pages)
    }

    /// A question goes from the edge of its page to the page beside it; the first and the last of all stay.
    private func movingField(_ id: String, _ direction: FormDirection) -> ServiceForm? {
        guard let place = place(of: id), let page = page(place),
            let index = page.fields.firstIndex(where: { $0.id == id })
        else { return nil }
        var fields = page.fields
        let other = direction == .up ? index - 1 : index + 1
        if fields.indices.contains(other) {
            fields.swapAt(index, other)
            return changing(place) { Page($0.title, fields) }
        }
        let field = fields.remove(at: index)
        let neighbour = direction == .up ? place - 1 : place + 1
        guard self.page(neighbour) != nil else { return self }
        return changing(place) { Page($0.title, fields) }?.changing(neighbour) { page in
            Page(
                page.title,
                direction == .up ? page.fields + [field] : [field] + page.fields)
        }
    }
}
