namespace Portal.Web.Tests.Kills;

/// <summary>What the typists know at the end.</summary>
/// <param name="Acknowledged">Every token the server said was on disk.</param>
/// <param name="Batches">Their batches, in the same order.</param>
/// <param name="Typed">How many tokens were typed at all.</param>
/// <param name="Refusals">Reasons of refusals; honest typists expect none.</param>
/// <param name="Text">What someone reads who comes in last.</param>
/// <param name="Apart">Typists whose document differs from it.</param>
internal sealed record TypingResult(IReadOnlyList<string> Acknowledged, IReadOnlyList<Guid> Batches, int Typed, IReadOnlyList<string> Refusals, string Text, int Apart);
