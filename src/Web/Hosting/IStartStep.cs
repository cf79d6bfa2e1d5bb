namespace Portal.Web.Hosting;

/// <summary>
/// Something done once before the portal listens: bringing the database up to date, loading the demonstration. Register with
/// <c>services.AddSingleton&lt;IStartStep, …&gt;()</c>; steps run by <see cref="Order"/>, and each is announced before it runs.
/// </summary>
public interface IStartStep
{
    int Order { get; }
    /// <summary>What is being done, as people read it on the console.</summary>
    string Title { get; }
    TimeSpan Expected { get; }
    Task RunAsync(CancellationToken cancellationToken);
}
