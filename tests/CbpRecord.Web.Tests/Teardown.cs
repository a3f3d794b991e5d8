using NUnit.Framework;

namespace CbpRecord.Web.Tests;

[SetUpFixture]
public sealed class Teardown
{
    [OneTimeTearDown]
    public Task CloseTheBrowser() => Harness.Browser.Stop();
}
