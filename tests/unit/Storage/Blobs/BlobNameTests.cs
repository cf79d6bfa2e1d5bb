using Portal.Storage.Blobs;

namespace Portal.Storage.Tests.Blobs;

public sealed class BlobNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("../other")]
    [InlineData("a/../b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/.hidden")]
    [InlineData("a\\b")]
    [InlineData("Majuscule")]
    [InlineData("a b")]
    [InlineData("a%2fb")]
    public void A_name_that_could_leave_its_folder_is_refused(string name) => Assert.Throws<ArgumentException>(() => new BlobName(name));

    [Theory]
    [InlineData("versions/0197f3")]
    [InlineData("attachments/a-b_c.bin")]
    public void A_name_the_portal_makes_is_taken(string name) => Assert.Equal(name, new BlobName(name).Value);
}
