namespace Portal.Web.Resources;

/// <summary>
/// The words of the plan model: <c>Kinds.{kind}.One/Many</c>, <c>Fields.{kind}.{field}</c> (<c>common</c> for those every record has; a cell by
/// its prefix without the dot), <c>Choices.{kind}.{field}.{choice}</c>, <c>Blocks.{block}</c> and its <c>.Description</c>, <c>Rules.{code}</c>,
/// <c>Templates.{key}.Title/Description</c>, <c>States.{organisation kind}.{state}</c>, <c>Refusals.{reason}</c>, and the names of the enumerations.
/// </summary>
public sealed class PlanVocabulary;
