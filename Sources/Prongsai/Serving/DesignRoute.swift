import Design
import HTML
import HTTP
import Platform

/// The page of all components, open only where the program is developed.
enum DesignRoute {
    static func route(_ gate: Gate, _ assets: Assets) -> Route<Access> {
        gate.get(Location("/design"), .page(.everyone)) { visit in
            let theme = try visit.request.target.queryFields()["theme"].flatMap(Theme.init)
            return .html(
                DesignPage(visit.language, assets.links, theme: theme ?? .system).document())
        }
    }
}
