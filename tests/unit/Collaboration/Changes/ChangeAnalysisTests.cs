namespace Portal.Collaboration.Tests.Changes;

public sealed class ChangeAnalysisTests
{
    private readonly Plan _plan = new();

    [Fact]
    public void Typing_in_a_body_is_a_change_inside_that_body()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Words(doc, "s1").Insert(7, " bien"));

        var change = _plan.Analyse(update);

        var item = Assert.Single(change.Items);
        Assert.Equal(ChangeKind.Inside, item.Kind);
        Assert.Equal(ChangePath.Of("sections", "s1", "body"), item.Path);
        Assert.Equal((5, 0), (item.Inserted, item.Deleted));
        Assert.Equal(new ClockRange(0, 5), Assert.Single(change.Clients, client => client.Key == Plan.Ada).Value);
    }

    [Fact]
    public void Analysing_changes_nothing_and_integrating_afterwards_works()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Words(doc, "s1").Delete(2, 4));
        var before = Updates.EncodeStateAsUpdate(_plan.Server);
        var parsed = Plan.Read(update);

        ChangeAnalysis.TryAnalyse(_plan.Server, parsed, out _, out _);
        Assert.Equal(before, Updates.EncodeStateAsUpdate(_plan.Server));
        Assert.True(Updates.TryIntegrate(_plan.Server, parsed, DecodeLimits.Default, out var result));

        Assert.True(result.CanRelay);
        Assert.Equal("Bor à tous", Plan.Words(_plan.Server, "s1").ToString());
    }

    [Fact]
    public void Setting_a_field_tells_the_old_and_the_new_value()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Record(doc, "r1").Set("section", "s2"));

        var item = Assert.Single(_plan.Analyse(update).Items);

        Assert.Equal(ChangeKind.Replace, item.Kind);
        Assert.Equal("records/r1/section", item.Path.ToString());
        Assert.Equal(("s1", "s2"), (item.OldValue.AsString, item.NewValue.AsString));
    }

    [Fact]
    public void A_first_value_is_added_and_a_deleted_one_removed()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc =>
        {
            Plan.Record(doc, "r1").Set("2027", "50");
            Plan.Record(doc, "r1").Delete("2026");
        });

        var change = _plan.Analyse(update);

        Assert.Equal(["Add records/r1/2027", "Remove records/r1/2026"], Plan.Lines(change));
        Assert.Equal("40", change.Items.Single(item => item.Kind == ChangeKind.Remove).OldValue.AsString);
    }

    [Fact]
    public void A_field_set_twice_in_one_update_counts_once_with_its_last_value()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc =>
        {
            Plan.Record(doc, "r1").Set("label", "F");
            Plan.Record(doc, "r1").Set("label", "FTTH");
        });

        var item = Assert.Single(_plan.Analyse(update).Items);

        Assert.Equal(("Fibre", "FTTH"), (item.OldValue.AsString, item.NewValue.AsString));
    }

    [Fact]
    public void A_field_set_and_deleted_in_one_update_is_removed()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc =>
        {
            Plan.Record(doc, "r1").Set("label", "F");
            Plan.Record(doc, "r1").Delete("label");
        });

        Assert.Equal(["Remove records/r1/label"], Plan.Lines(_plan.Analyse(update)));
    }

    [Fact]
    public void A_new_section_with_its_body_tells_every_field()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.AddSection(doc, "s3", "Moyens"));

        var change = _plan.Analyse(update);

        Assert.Equal(
            ["Add sections/s3", "Add sections/s3/body", "Add sections/s3/order", "Add sections/s3/title", "Inside sections/s3/body"],
            Plan.Lines(change));
        Assert.Equal(AnyKind.Type, change.Items.Single(item => item.Path == ChangePath.Of("sections", "s3")).NewValue.Kind);
    }

    [Fact]
    public void Deleting_a_section_tells_the_section_and_not_each_word_of_it()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => doc.GetMap("sections").Delete("s1"));

        Assert.Equal(["Remove sections/s1"], Plan.Lines(_plan.Analyse(update)));
    }

    [Fact]
    public void Replacing_a_section_tells_a_replacement_and_what_the_new_one_holds()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => doc.GetMap("sections").Set("s1", new YMap([new("title", "Vide")])));

        Assert.Equal(["Add sections/s1/title", "Replace sections/s1"], Plan.Lines(_plan.Analyse(update)));
    }

    [Fact]
    public void An_attribute_of_a_paragraph_is_a_change_inside_the_body()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Paragraph(doc, "s1").SetAttribute("align", "center"));

        Assert.Equal(["Inside sections/s1/body"], Plan.Lines(_plan.Analyse(update)));
    }

    [Fact]
    public void Deleting_a_paragraph_is_a_change_inside_the_body()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Body(doc, "s1").Delete(0));

        var item = Assert.Single(_plan.Analyse(update).Items);

        Assert.Equal(("sections/s1/body", 0, 1), (item.Path.ToString(), item.Inserted, item.Deleted));
    }

    [Fact]
    public void An_update_across_two_sections_tells_both()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc =>
        {
            Plan.Words(doc, "s1").Insert(0, "x");
            Plan.Words(doc, "s2").Insert(0, "y");
        });

        Assert.Equal(["Inside sections/s1/body", "Inside sections/s2/body"], Plan.Lines(_plan.Analyse(update)));
    }

    [Fact]
    public void What_is_held_already_is_no_change()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Words(doc, "s1").Insert(0, "x"));
        Updates.Apply(_plan.Server, update);

        var change = _plan.Analyse(update);

        Assert.True(change.IsEmpty);
        Assert.Empty(change.Items);
        Assert.Empty(change.Clients);
    }

    [Fact]
    public void Only_the_part_not_held_counts()
    {
        var copy = _plan.Copy(Plan.Ada);
        Updates.Apply(_plan.Server, Plan.Edit(copy, doc => Plan.Words(doc, "s1").Insert(0, "abc")));
        Plan.Edit(copy, doc => Plan.Words(doc, "s1").Insert(3, "de"));

        var change = _plan.Analyse(Updates.EncodeStateAsUpdate(copy));

        Assert.Equal(2, Assert.Single(change.Items).Inserted);
        Assert.Equal(new ClockRange(3, 5), change.Clients[Plan.Ada]);
    }

    [Fact]
    public void Typing_and_deleting_ones_own_words_in_one_update_is_neutral()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc =>
        {
            Plan.Words(doc, "s1").Insert(0, "oups");
            Plan.Words(doc, "s1").Delete(0, 4);
        });

        var change = _plan.Analyse(update);

        Assert.True(change.IsNeutral);
        Assert.False(change.IsEmpty);
    }

    [Fact]
    public void Formatting_is_a_change_inside()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Words(doc, "s1").Format(0, 7, new AnyObject().Set("strong", new AnyObject())));

        Assert.Equal(["Inside sections/s1/body"], Plan.Lines(_plan.Analyse(update)));
    }

    [Fact]
    public void Removing_a_format_that_shows_is_a_change_inside()
    {
        var copy = _plan.Copy(Plan.Ada);
        Updates.Apply(_plan.Server, Plan.Edit(copy, doc => Plan.Words(doc, "s1").Format(0, 7, new AnyObject().Set("strong", true))));

        var update = Plan.Edit(copy, doc => Plan.Words(doc, "s1").Format(0, 7, new AnyObject().Set("strong", Any.Null)));

        Assert.Equal(["Inside sections/s1/body"], Plan.Lines(_plan.Analyse(update)));
    }

    /// <summary>Two people set the same format at once; a reader's browser then deletes the doubled marks and says so.</summary>
    [Fact]
    public void Deleting_doubled_format_marks_is_neutral()
    {
        var strong = new AnyObject().Set("strong", true);
        var one = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Words(doc, "s1").Format(0, 7, strong));
        var other = Plan.Edit(_plan.Copy(Plan.Bob), doc => Plan.Words(doc, "s1").Format(0, 7, strong));
        var reader = _plan.Copy(99);
        List<byte[]> said = [];
        reader.Update += (update, origin, transaction) =>
        {
            if (transaction.IsLocal) said.Add(update);
        };
        foreach (var update in new[] { one, other })
        {
            Updates.Apply(_plan.Server, update);
            Updates.Apply(reader, update);
        }

        var change = _plan.Analyse(Assert.Single(said));

        Assert.True(change.IsNeutral);
        Assert.True(change.HasRedundantFormatDeletes);
        Assert.False(change.IsEmpty);
        Assert.Empty(change.Clients);
    }

    [Fact]
    public void Typing_in_a_section_that_was_deleted_meanwhile_is_lost_content()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc => Plan.Words(doc, "s1").Insert(0, "trop tard"));
        _plan.Server.GetMap("sections").Delete("s1");

        var change = _plan.Analyse(update);

        Assert.True(change.HasLostContent);
        Assert.True(change.IsNeutral);
    }

    [Fact]
    public void Collected_structs_touch_nothing()
    {
        var update = Plan.Edit(_plan.Copy(Plan.Ada), doc =>
        {
            var paragraph = new YXmlElement("paragraph");
            paragraph.Push(new YXmlText("éphémère"));
            Plan.Body(doc, "s1").Insert(0, paragraph);
            Plan.Body(doc, "s1").Delete(0);
        });

        var change = _plan.Analyse(update);

        Assert.True(change.HasCollected);
        Assert.True(change.IsNeutral);
        Assert.True(Updates.TryIntegrate(_plan.Server, Plan.Read(update), DecodeLimits.Default, out _));
    }

    [Fact]
    public void A_gap_of_the_same_client_is_a_missing_dependency()
    {
        var copy = _plan.Copy(Plan.Ada);
        Plan.Edit(copy, doc => Plan.Words(doc, "s1").Insert(0, "a"));
        var second = Plan.Edit(copy, doc => Plan.Words(doc, "s1").Insert(1, "b"));

        Assert.Equal(AnalysisFailure.MissingDependencies, _plan.Refuse(second));
    }

    [Fact]
    public void Leaning_on_somebody_unknown_is_a_missing_dependency()
    {
        var ada = _plan.Copy(Plan.Ada);
        Plan.Edit(ada, doc => Plan.Words(doc, "s1").Insert(0, "abc"));
        var bob = _plan.Copy(Plan.Bob);
        Updates.Apply(bob, Updates.EncodeStateAsUpdate(ada));
        var update = Plan.Edit(bob, doc => Plan.Words(doc, "s1").Insert(1, "x"));

        Assert.Equal(AnalysisFailure.MissingDependencies, _plan.Refuse(update));
    }

    [Fact]
    public void Deleting_what_nobody_inserted_is_a_missing_dependency()
    {
        var ada = _plan.Copy(Plan.Ada);
        Plan.Edit(ada, doc => Plan.Words(doc, "s1").Insert(0, "abc"));
        var update = Plan.Edit(ada, doc => Plan.Words(doc, "s1").Delete(0, 1));

        Assert.Equal(AnalysisFailure.MissingDependencies, _plan.Refuse(update));
    }

    [Fact]
    public void Several_updates_of_one_person_merged_are_analysed_as_one()
    {
        var copy = _plan.Copy(Plan.Ada);
        var first = Plan.Edit(copy, doc => Plan.AddSection(doc, "s9", "Neuf"));
        var second = Plan.Edit(copy, doc => Plan.Words(doc, "s9").Insert(0, "Mots "));

        var change = _plan.Analyse(Updates.Merge(first, second));

        Assert.Contains("Add sections/s9/title", Plan.Lines(change));
        Assert.True(Updates.TryIntegrate(_plan.Server, Plan.Read(Updates.Merge(first, second)), DecodeLimits.Default, out _));
        Assert.Equal("Mots Bonjour à tous", Plan.Words(_plan.Server, "s9").ToString());
    }

    [Fact]
    public void A_root_nobody_named_has_a_path_too()
    {
        var copy = _plan.Copy(Plan.Ada);
        var update = Plan.Edit(copy, doc => doc.GetMap("rights").Set("admin", true));

        Assert.Equal(["Add rights/admin"], Plan.Lines(_plan.Analyse(update)));
        Assert.False(_plan.Server.Share.ContainsKey("rights"));
    }
}
