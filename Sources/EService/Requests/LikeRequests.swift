import Platform
import SQL
import ThaiText

extension ReadTransaction {
    /// Requests of the thirty days before one that may be the same matter: of the same telephone number, or for the same
    /// service at the same place; the newest first, of those that somebody sees.
    func likeRequests(_ request: ServiceRequest, _ sight: RequestSight) throws -> [ServiceRequest] {
        let first = request.received - .days(30)
        let near = try rows(
            """
            SELECT * FROM own_service_request
            WHERE id <> \(request.id) AND erased IS NULL AND received >= \(first) AND received <= \(request.received)
                AND (phone = \(request.contact.phone) OR service = \(request.service))
            ORDER BY received DESC, id DESC LIMIT 500
            """
        ).compactMap { try ServiceRequest($0) }
        let places = request.places
        let alike = near.lazy.filter { other in
            other.contact.phone == request.contact.phone
                || !places.isEmpty && !places.isDisjoint(with: other.places)
        }
        var found: [ServiceRequest] = []
        for other in alike where try found.count < 5 && sees(other.id, sight) {
            found.append(other)
        }
        return found
    }
}

extension ServiceRequest {
    /// Where it is about, as far as two requests can be compared: the address, the landmark in its village, the point on the
    /// map within a hundred metres or so.
    fileprivate var places: Set<String> {
        var places: Set<String> = []
        var village = ""
        for field in content.form.asked(answers) {
            switch (field.kind, answers[field.id]) {
            case (.village, .text(let text)): village = Normalisation.searchable(text)
            case (.address, .text(let text)): places.insert(Self.plain(text))
            case (_, .place(let latitude, let longitude)):
                places.insert("\(latitude / 1_000) \(longitude / 1_000)")
            case (.text, .text(let text)) where field.id == Self.landmark:
                places.insert(village + " " + Self.plain(text))
            default: break
            }
        }
        return places
    }

    /// The field of ready-made forms that says where something stands.
    private static let landmark = "landmark"

    private static func plain(_ text: String) -> String {
        Normalisation.letters(text)
    }
}
