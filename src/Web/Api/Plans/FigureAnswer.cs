namespace Portal.Web.Api.Plans;

/// <summary>A number a sentence may hold: of which record, which of its figures, what it is called and what it says now.</summary>
public sealed record FigureAnswer(string Record, string Shows, string Label, string Text);
