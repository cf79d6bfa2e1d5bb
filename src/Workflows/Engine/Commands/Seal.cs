using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Seals a signed document beside an adopted version. The file is stored already: what is judged and kept here is its digest. Nothing undoes it; a mistake is
/// followed by another document.
/// </summary>
public sealed record Seal(VersionId Version, string FileName, StoredFile File) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts)
    {
        var sealedBefore = facts.SealedDocuments.Where(document => document.VersionId == Version).ToList();
        return
        [
            .. Unless(MaySeal(facts.Roles), ApprovalRules.RoleAllows),
            .. Unless(facts.Versions.Any(version => version.Id == Version && version.MayBePublished), ApprovalRules.OnlyAdoptedVersionsAreSealed),
            .. Unless(sealedBefore.All(document => document.Sha256 != File.Sha256), ApprovalRules.DocumentsAreSealedOnce),
            .. Unless(sealedBefore.Count < SealedDocument.Most, ApprovalRules.VersionsHaveFewSealedDocuments, SealedDocument.Most),
        ];
    }

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        new(state, Name, [new KeepSealedDocument(Version, FileName, File)]) { Detail = $"{FileName} {File.Sha256}" };

    /// <summary>Those who sign, and the secretary, who files what was signed.</summary>
    internal static bool MaySeal(Roles roles) => (roles & Roles.Secretary) != 0 || Permissions.Allows(PlanAction.Sign, roles, ApprovalState.Definitive);
}
