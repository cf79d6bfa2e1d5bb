using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Engine;

/// <summary>Signed documents are sealed one after the other beside an adopted version, and never replaced.</summary>
public sealed class SealTests
{
    [Fact]
    public void A_second_document_is_added_after_the_first_and_the_log_tells_of_both()
    {
        using var space = Adopted();
        var version = space.Version("1.0");

        space.Do(new Seal(version.Id, "deliberation.pdf", File('a')));
        space.Do(new Seal(version.Id, "tampon.pdf", File('b')));

        var documents = space.Store.SealedDocuments;
        Assert.Equal([1, 2], documents.Select(document => document.Number));
        Assert.Equal(documents[0].Seal, documents[1].PreviousSeal);
        Assert.True(documents[0].Follows(null, version));
        Assert.True(documents[1].Follows(documents[0], version));
        Assert.False(documents[1].Follows(null, version));
        Assert.Equal(2, space.Audit.Entries.Count(entry => entry.Action == "Approvals.Seal"));
    }

    [Fact]
    public void The_same_file_is_not_sealed_twice_and_a_draft_is_not_sealed_at_all()
    {
        using var space = Adopted();
        var version = space.Version("1.0");
        space.Do(new Seal(version.Id, "deliberation.pdf", File('a')));

        Assert.Equal(ApprovalRules.DocumentsAreSealedOnce, Assert.Throws<RuleBrokenException>(() => space.Do(new Seal(version.Id, "copie.pdf", File('a')))).Rule);
        var provisional = space.Store.Versions.First(each => !each.MayBePublished);
        Assert.Equal(ApprovalRules.OnlyAdoptedVersionsAreSealed, Assert.Throws<RuleBrokenException>(() => space.Do(new Seal(provisional.Id, "autre.pdf", File('c')))).Rule);
    }

    [Fact]
    public void Who_only_reads_or_writes_the_plan_seals_nothing()
    {
        using var space = Adopted();

        foreach (var role in (ScreenRole[])[ScreenRole.Lecteur, ScreenRole.Redacteur])
        {
            var person = space.Join(role.ToString(), role);
            var refusal = Assert.Throws<RuleBrokenException>(() => space.Do(new Seal(space.Version("1.0").Id, "deliberation.pdf", File('a')), person));
            Assert.Equal(ApprovalRules.RoleAllows, refusal.Rule);
        }
    }

    private static Space Adopted()
    {
        var space = new Space(OrganisationKind.Company);
        space.Do(new Submit { StraightTo = new SessionChoice(Space.Today) });
        var board = space.Store.Bodies.Single(body => body.Kind == BodyKind.ManagementBoard);
        var session = SessionRecord.Everyone(board, Space.Today);
        space.Do(new RecordDecision(new DecisionDraft { Kind = DecisionKind.Approve, Session = session, Votes = Tally.Unanimous(board, session) }));
        return space;
    }

    private static StoredFile File(char digest) => new("application/pdf", 1200, new string(digest, 64), $"sealed/{digest}");
}
