using Portal.Authoring.Sessions;

namespace Portal.Web.Realtime.Wire;

/// <param name="Kinds">Kinds of records that may be written wherever they lie.</param>
/// <param name="ReadOnlyReason">A resource key, said in words by the browser; null when something may be edited.</param>
public sealed record RightsOnWire(
    bool CanEdit, bool Everything, bool Structure, IReadOnlyCollection<string> Sections, IReadOnlyCollection<string> Records, IReadOnlyCollection<string> Kinds, string? ReadOnlyReason, bool CanComment, bool CanPropose)
{
    public static RightsOnWire Of(EditRights rights) => new(
        rights.ReadOnlyReason is null, rights.Scope.Everything, rights.Scope.Structure, [.. rights.Scope.Sections], [.. rights.Scope.Records], [.. rights.Scope.Kinds],
        rights.ReadOnlyReason, rights.MayComment, rights.MayPropose);
}
