using Portal.Domain.Plans;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Rendering.Documents;

/// <summary>What is said in public of one section, and where one says more (null where one may not).</summary>
public sealed record SectionComments(OutlineSection Section, IReadOnlyList<PublicComment> Comments, string? Address, string Organisation, PlanWords Words);
