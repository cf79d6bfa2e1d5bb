namespace Portal.Web.Api.Plans;

public sealed record AlertsAnswer(
    IReadOnlyList<AlertAnswer> Errors, IReadOnlyList<AlertAnswer> Warnings, IReadOnlyList<AlertAnswer> Informations, IReadOnlyDictionary<string, int> Completeness);
