using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outbox;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Engine;

/// <summary>A word on a section holds for what the section said: an edit reopens that section, for those who had agreed with it, and nothing else.</summary>
public sealed class SectionApprovalTests : IDisposable
{
    private readonly Space _space = new(OrganisationKind.Municipality);
    private readonly PersonId _ada;
    private readonly PersonId _bob;

    public SectionApprovalTests()
    {
        _ada = _space.Join("Ada", ScreenRole.Valideur);
        _bob = _space.Join("Bob", ScreenRole.Valideur);
        Write(("goals", "1"), ("budget", "1"));
    }

    [Fact]
    public void Agreeing_with_the_last_section_answers_the_review()
    {
        Submit();
        _space.Do(new AnswerSection("goals", true), _ada);
        Assert.Contains(_space.Case.Current.Review!.Awaited, reviewer => reviewer.Person == _ada);
        Assert.Empty(_space.Mails(MailTemplates.ReviewAnswered));

        _space.Do(new AnswerSection("budget", true), _ada);

        Assert.Equal([_bob], _space.Case.Current.Review!.Awaited.Select(reviewer => reviewer.Person));
        Assert.Single(_space.Mails(MailTemplates.ReviewAnswered));
    }

    [Fact]
    public void An_edit_reopens_the_section_it_touched_for_those_who_had_agreed_with_it_and_asks_nobody_else_again()
    {
        Submit();
        _space.Do(new AnswerReview(ReviewVerdict.NoRemark), _ada);
        _space.Do(new AnswerSection("goals", true), _bob);
        _space.Do(new ReturnToDraft("Le total manque."), _ada);
        Write(("goals", "1"), ("budget", "2"));
        var before = _space.Outbox.Messages.Count;
        Submit();

        var (words, sections) = (_space.Case.Current.SectionApprovals, _space.Content.Facts.Sections);
        Assert.Equal((SectionStanding.Agreed, SectionStanding.Reopened), (words.StandingOf(sections[0], _ada), words.StandingOf(sections[1], _ada)));
        Assert.Equal((SectionStanding.Agreed, SectionStanding.Open), (words.StandingOf(sections[0], _bob), words.StandingOf(sections[1], _bob)));
        // Ada is asked about the budget and nothing else; Bob, who had not finished, about the whole.
        var asked = _space.Outbox.Messages.Skip(before).Where(message => message.Template == MailTemplates.ReviewRequested).ToDictionary(message => message.ToName!, message => CaseJson.Read<ApprovalMail>(message.Payload).Sections);
        Assert.Equal(["Ada", "Bob"], asked.Keys.Order());
        Assert.Equal(["budget"], asked["Ada"]);
        Assert.Null(asked["Bob"]);

        _space.Do(new AnswerSection("budget", true), _ada);
        Assert.Equal([_bob], _space.Case.Current.Review!.Awaited.Select(reviewer => reviewer.Person));
    }

    [Fact]
    public void Whoever_agreed_with_all_that_still_stands_is_not_asked_again()
    {
        Submit();
        _space.Do(new AnswerReview(ReviewVerdict.NoRemark), _ada);
        _space.Do(new ReturnToDraft("Une coquille dans le titre du plan."), _ada);
        var before = _space.Outbox.Messages.Count;
        Submit();

        Assert.Equal([_bob], _space.Case.Current.Review!.Awaited.Select(reviewer => reviewer.Person));
        Assert.DoesNotContain(_space.Outbox.Messages.Skip(before), message => message.ToName == "Ada");
    }

    [Fact]
    public void An_amended_section_is_asked_again_of_those_who_had_agreed_with_it()
    {
        Submit();
        _space.Do(new AnswerReview(ReviewVerdict.NoRemark), _ada);
        _space.Do(new AnswerSection("goals", true), _bob);
        _space.Do(new AnswerReview(ReviewVerdict.Remarks), _bob);
        _space.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        _space.Do(new RecordDecision(_space.Session(BodyKind.MunicipalExecutive, DecisionKind.Advice) with { Opinion = AdviceOpinion.Favourable, Amendments = [_space.Request("Préciser.", "budget")] }));
        Write(("goals", "1"), ("budget", "2"));
        _space.Do(new IntegrateAmendment(_space.Amendment(1).Id));
        var before = _space.Outbox.Messages.Count;
        _space.Do(new CompleteAmendments());

        var mail = Assert.Single(_space.Outbox.Messages.Skip(before), message => message.Template == MailTemplates.ReviewRequested);
        Assert.Equal("Ada", mail.ToName);
        Assert.Equal(["budget"], CaseJson.Read<ApprovalMail>(mail.Payload).Sections);
        _space.Do(new AnswerSection("budget", true), _ada);
        Assert.True(_space.Case.Current.SectionApprovals.AgreesWithAll(_space.Content.Facts.Sections, _ada));
    }

    [Fact]
    public void Refusals_say_what_is_wrong()
    {
        var writer = _space.Join("Rédactrice", ScreenRole.Redacteur);
        Assert.Equal(ApprovalRules.StateAllows, _space.Refusal(new AnswerSection("goals", true)));
        Submit();
        Assert.Equal(ApprovalRules.ReviewersAnswer, _space.Refusal(new AnswerSection("goals", true), writer));
        Assert.Equal(ApprovalRules.SectionIsOfThePlan, _space.Refusal(new AnswerSection("nulle part", true), _ada));
        Assert.Equal(ApprovalRules.ObjectionsSayWhy, _space.Refusal(new AnswerSection("goals", false, " "), _ada));
        Assert.Equal(ApprovalRules.SectionSaysSomethingElse, _space.Refusal(new AnswerSection("goals", true, Seen: "ce qui était avant"), _ada));
        _space.Do(new AnswerSection("goals", false, "Un objectif manque."), _ada);
        Assert.Equal("goals : Un objectif manque.", CaseJson.Read<ApprovalMail>(_space.Outbox.Messages.Last().Payload).Message);
        Assert.Equal(SectionStanding.Remarked, _space.Case.Current.SectionApprovals.StandingOf(_space.Content.Facts.Sections[0], _ada));
    }

    [Fact]
    public void A_revision_starts_without_the_words_of_the_former_cycle()
    {
        using var company = new Space(OrganisationKind.Company);
        company.Content.Facts = new ContentFacts { Sections = [new("goals", "goals", "1")] };
        company.Do(new Submit { Reviewers = [new Reviewer(company.Pilote, "Pilote", true)] });
        company.Do(new AnswerSection("goals", true));
        company.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        company.Do(new RecordDecision(company.Session(BodyKind.ManagementBoard, DecisionKind.Approve)));
        Assert.Single(company.Case.Current.SectionApprovals);
        company.Do(new OpenRevision("Un an après."));

        Assert.Empty(company.Case.Current.SectionApprovals);
    }

    public void Dispose() => _space.Dispose();

    private void Submit() => _space.Do(new Submit { Reviewers = [new Reviewer(_ada, "Ada", true), new Reviewer(_bob, "Bob", true)] });

    private void Write(params (string Id, string Source)[] sections) =>
        _space.Content.Facts = new ContentFacts { Sections = [.. sections.Select(section => new SectionSource(section.Id, section.Id, section.Source))] };
}
