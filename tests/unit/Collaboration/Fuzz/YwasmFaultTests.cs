namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>The fault of yrs that the fuzz works around (README.md beside this). When this fails, the way around it can go.</summary>
public sealed class YwasmFaultTests
{
    [Fact]
    public void Ywasm_passes_over_a_run_of_deletions_that_begins_in_what_was_collected()
    {
        using var peer = new YjsPeer();

        peer.Send([Any.Array("wasmFault")]);

        Assert.Null(peer.Receive());
    }

    /// <summary>The same three updates here: they show what Yjs shows.</summary>
    [Fact]
    public void Here_such_a_run_deletes_all_of_it()
    {
        var doc = new YDoc(1);
        doc.Transact(_ =>
        {
            doc.GetArray("array").Push(new YText("x"));
            doc.GetText("text").Insert(0, "mot");
        });
        doc.GetArray("array").Delete(0);

        Updates.Apply(doc, new byte[] { 0, 1, 1, 1, 1, 4 });

        Assert.Equal("", doc.GetText("text").ToString());
    }
}
