namespace Portal.Web.Rendering.Circuits;

/// <summary>One box of the drawing of a circuit.</summary>
/// <param name="Key">What plans that stand there are filed under.</param>
/// <param name="Look">Class of the box: the state it stands for.</param>
/// <param name="Plans">How many plans stand there.</param>
/// <param name="Aside">Label of the box beside it (amendments), if one goes there and comes back.</param>
/// <param name="BackToDraft">An outcome leads back to the authors.</param>
public sealed record CircuitNode(string Key, string Title, string? Detail, string Look, int Plans, string? Aside = null, int AsidePlans = 0, bool BackToDraft = false);
