using Portal.Domain.Plans.Templates;

namespace Portal.Web.Plans;

/// <summary>How an organisation's own template is named where a shipped one is named by its key: <c>own:</c> and its id.</summary>
public static class OwnTemplateKey
{
    private const string Prefix = "own:";

    public static string Of(OwnTemplateId id) => Prefix + id;

    /// <summary>Null for the key of a shipped template, or of none.</summary>
    public static OwnTemplateId? Read(string? key) =>
        key is not null && key.StartsWith(Prefix, StringComparison.Ordinal) && OwnTemplateId.TryParse(key[Prefix.Length..], null, out var id) ? id : null;
}
