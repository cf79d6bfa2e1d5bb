namespace Portal.Web.Tests.Isolation;

/// <summary>Every route × every role × every id position: what belongs to another organisation answers like what never was.</summary>
[Collection(nameof(IsolationCollection))]
public sealed class RouteIsolationTests(IsolationWorld world)
{
    private static readonly Role[] People = [Role.Owner, Role.Lecteur, Role.MemberWithoutRole];
    private static readonly Role[] Outsiders = [Role.Anonymous, Role.Stranger];

    [Fact]
    public async Task Every_route_has_its_row_and_every_row_its_route()
    {
        var (spaces, site) = await LiveRoutes.AllAsync(world.Services);

        Assert.Equal([], spaces.Except(IsolationRows.OfSpaces.Select(row => row.Route)).Except(IsolationRows.Apart).Order());
        Assert.Equal([], site.Except(IsolationRows.OfTheSite.Select(row => row.Route)).Except(IsolationRows.Apart).Order());
        Assert.Equal([], IsolationRows.OfSpaces.Select(row => row.Route).Except(spaces).Order());
        Assert.Equal([], IsolationRows.OfTheSite.Select(row => row.Route).Except(site).Order());
    }

    [Fact]
    public async Task A_foreign_id_answers_like_an_unknown_one_in_every_position()
    {
        List<string> differences = [];
        foreach (var (space, row) in Everywhere())
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var position in row.Positions)
                {
                    var ids = world.Ids(row.KindAt(position));
                    var foreign = await AskAsync(role, space, row, at => at == position ? ids.Foreign : world.Ids(row.KindAt(at)).Own);
                    var unknown = await AskAsync(role, space, row, at => at == position ? ids.Unknown : world.Ids(row.KindAt(at)).Own);
                    if (foreign != unknown) differences.Add(Difference($"{row} {position} as {role}", foreign, unknown));
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    [Fact]
    public async Task To_outsiders_what_is_not_published_answers_like_a_space_that_never_was()
    {
        List<string> differences = [];
        foreach (var row in IsolationRows.OfSpaces.Where(row => !IsOpen(row)))
        {
            foreach (var role in Outsiders)
            {
                var here = await AskAsync(role, IsolationWorld.A, row, at => world.Ids(row.KindAt(at)).Own);
                var nowhere = await AskAsync(role, IsolationWorld.Nowhere, row, at => world.Ids(row.KindAt(at)).Unknown);
                if (here != nowhere) differences.Add(Difference($"{row} as {role}", here, nowhere));
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    [Fact]
    public async Task No_word_of_another_organisation_is_in_any_answer()
    {
        List<string> leaks = [];
        foreach (var (space, row) in Everywhere())
        {
            foreach (var role in People.Append(Role.Anonymous))
            {
                foreach (var pick in (Func<KnownIds, string>[])[ids => ids.Own, ids => ids.Foreign])
                {
                    if (pick(new("own", "", "")) == "own" && row.Method != "GET") continue; // would change A; foreign ids must change nothing
                    var answer = await AskAsync(role, space, row, at => pick(world.Ids(row.KindAt(at))));
                    if (answer.Status >= 500 || answer.Holds(IsolationWorld.Planted)) leaks.Add($"{row} as {role}: {answer.Status}");
                }
            }
        }

        Assert.True(leaks.Count == 0, string.Join("\n", leaks));
    }

    [Fact]
    public async Task The_word_is_there_for_those_it_belongs_to()
    {
        foreach (var route in (string[])["GET /", "GET /organisation/people", "GET /organisation/bodies", "GET /plans/{id}", "GET /api/deliverables/{id}/comments", "GET /api/plans/{id}/attachments", "GET /meetings/{id}", "GET /meetings/{id}/items/{item}", "GET /meetings/{id}/minutes", "GET /calendar/{token}"])
        {
            var row = IsolationRows.OfSpaces.Single(each => each.Route == route);
            var answer = await AskAsync(Role.Stranger, "/t/cci-ville-xxx", row, at => world.Ids(row.KindAt(at)).Foreign);

            Assert.True(answer.Holds(IsolationWorld.Planted), $"{route} answered {answer.Status} to the owner of B, without the word");
        }
    }

    private static IEnumerable<(string Space, IsolationRow Row)> Everywhere() =>
        IsolationRows.OfSpaces.Select(row => (IsolationWorld.A, row)).Concat(IsolationRows.OfTheSite.Select(row => ("", row)));

    /// <summary>Pages a visitor may open, a link or a code in hand: they say whose they are.</summary>
    private static bool IsOpen(IsolationRow row) =>
        row.Pattern == "/p" || row.Pattern.StartsWith("/readers/", StringComparison.Ordinal) || row.Pattern.StartsWith("/invitations/", StringComparison.Ordinal) || row.Path.Values.Contains(IdKind.PublishedSlug)
        || row.Path.Values.Contains(IdKind.VoteToken) || row.Path.Values.Contains(IdKind.NoticeToken) || row.Path.Values.Contains(IdKind.FeedToken);

    private Task<Answer> AskAsync(Role role, string space, IsolationRow row, Func<string, string> idAt) =>
        world.As(role).AskAsync(space, row, idAt, [space.Length == 0 ? IsolationWorld.A : space, .. row.Positions.Select(idAt).OrderByDescending(id => id.Length)]);

    private static string Difference(string what, Answer one, Answer other) =>
        one.Status != other.Status ? $"{what}: {one.Status} and {other.Status}"
        : one.Headers != other.Headers ? $"{what}: {one.Status}, headers\n{one.Headers}\nand\n{other.Headers}"
        : $"{what}: {one.Status}, bodies part at\n{Apart(one.Body, other.Body)}\nand\n{Apart(other.Body, one.Body)}";

    private static string Apart(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return one[Math.Max(0, at - 60)..Math.Min(one.Length, at + 80)];
    }
}
