namespace Portal.Web.Tests.Isolation;

/// <summary>How one route is filled in.</summary>
/// <param name="Route">Method, route and page handler, as <see cref="LiveRoutes"/> names them.</param>
/// <param name="Path">The kind of id each parameter of the route takes; parameters that are no ids have a text in <paramref name="Texts"/>.</param>
/// <param name="Fields">The kinds of ids sent in the form.</param>
/// <param name="Texts">Everything else, in the route or in the form.</param>
/// <param name="Json">Sent as JSON instead of a form.</param>
public sealed record IsolationRow(
    string Route, IReadOnlyDictionary<string, IdKind> Path, IReadOnlyDictionary<string, IdKind> Fields, IReadOnlyDictionary<string, string> Texts, string? Json = null)
{
    private const string HandlerMark = "?handler=";

    public string Method => Route.Split(' ')[0];
    public string Pattern => Route.Split(' ')[1].Split(HandlerMark)[0];
    public string Query => Route.Split(HandlerMark) is [_, var handler] ? HandlerMark + handler : "";

    /// <summary>Every id of the request; each is tried in turn.</summary>
    public IEnumerable<string> Positions => Path.Keys.Concat(Fields.Keys);

    public IdKind KindAt(string position) => Path.TryGetValue(position, out var kind) ? kind : Fields[position];

    public override string ToString() => Route;
}
