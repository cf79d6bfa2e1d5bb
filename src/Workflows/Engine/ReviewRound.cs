using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>The reading under way: who was asked, until when, what they answered.</summary>
public sealed record ReviewRound(IReadOnlyList<Reviewer> Reviewers, DateOnly DueOn, IReadOnlyList<ReviewAnswer> Answers)
{
    /// <summary>Mandatory reviewers who have not answered yet.</summary>
    public IEnumerable<Reviewer> Awaited => Reviewers.Where(reviewer => reviewer.Mandatory && Answers.All(answer => answer.Person != reviewer.Person));

    /// <summary>With that answer in place of the person's former one.</summary>
    public ReviewRound With(ReviewAnswer answer) => this with { Answers = [.. Answers.Where(other => other.Person != answer.Person), answer] };
}

/// <summary>Someone asked to read.</summary>
public sealed record Reviewer(PersonId Person, string Name, bool Mandatory);

/// <summary>What a reviewer says: nothing to add, remarks (in the comments), or an objection.</summary>
public enum ReviewVerdict { NoRemark, Remarks, Objection }

/// <summary>A reviewer's latest answer.</summary>
public sealed record ReviewAnswer(PersonId Person, string Name, ReviewVerdict Verdict, string? Note, DateTimeOffset At)
{
    /// <summary>The delegate who answered for them.</summary>
    public string? By { get; init; }
}
