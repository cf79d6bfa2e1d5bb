namespace Portal.Web.Api.Schema;

/// <summary>What the grids of the editor are drawn from: the kinds and blocks of the plan with their words in the reader's language (docs/wire-protocol.md).</summary>
public sealed record SchemaAnswer(IReadOnlyList<int> Years, string Currency, string CodeLabel, IReadOnlyList<KindAnswer> Kinds, IReadOnlyList<BlockAnswer> Blocks);
