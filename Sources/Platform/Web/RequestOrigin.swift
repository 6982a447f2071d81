public import HTTP

/// Where the page lies from which a request was sent, by the fields that browsers set and scripts cannot.
public enum RequestOrigin: Sendable, Hashable {
    /// A page of this host, or the address bar.
    case here
    /// A page of another site, or one that hides where it is.
    case elsewhere
    /// The browser says nothing, as old ones do.
    case unknown

    /// The origin of a request: Sec-Fetch-Site, and Origin where that is missing (rule D25).
    public init(of request: Request) {
        let fetch = request.fields.values(of: "sec-fetch-site")
        let origins = request.fields.values(of: "origin")
        if let site = fetch.first {
            self = fetch.count == 1 && ["same-origin", "none"].contains(site) ? .here : .elsewhere
        } else if let origin = origins.first {
            let ours = ["http://", "https://"].map { $0 + request.head.host }
            self = origins.count == 1 && ours.contains(origin.lowercased()) ? .here : .elsewhere
        } else {
            self = .unknown
        }
    }
}
