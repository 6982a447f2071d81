public import HTML
public import HTTP

extension LinkAddress {
    /// A path of the program.
    public init(_ path: Path) { self = LinkAddress(path: path.text) ?? LinkAddress("/") }

    /// An address of the program with a query; empty values are left out.
    public init(_ path: Path, query: [(name: String, value: String)]) {
        let text = query.filter { !$0.value.isEmpty }.map {
            PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value)
        }.joined(separator: "&")
        self = LinkAddress(path: path.text + (text.isEmpty ? "" : "?" + text)) ?? LinkAddress(path)
    }
}

extension Response {
    /// Sends the browser to another page of this site, after a form or in place of a page.
    public static func redirect(to address: LinkAddress) -> Response {
        var response = Response(.seeOther)
        response.headers.add(.location, address.text)
        return response
    }
}
