namespace Portal.Web.Tests.Isolation;

/// <summary>One kind of id three times over: one of the organisation asked, one of another organisation, one nobody has.</summary>
public sealed record KnownIds(string Own, string Foreign, string Unknown);
