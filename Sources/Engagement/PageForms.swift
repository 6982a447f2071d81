import Design
import Platform

/// What the forms of a page carry unseen.
struct PageForms {
    let visit: Visit

    func hidden(_ template: String) -> [HiddenField] { visit.hidden(for: template) }
}
