using CbpRecord.Domain.Recordations;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Recordations;

/// <summary>A recordation whose term ends on 4 March 2028, and whose renewal closes on 2 June (90 days, the earlier reading).</summary>
public sealed class RecordationStandingTests
{
    private static readonly RecordationStanding Recorded = new(Stage.Recorded, new DateOnly(2028, 3, 4), new DateOnly(2028, 6, 2), null, null, false);

    [TestCase("2027-03-03", RecordationStatus.Recorded)]
    [TestCase("2027-03-04", RecordationStatus.RenewalDue, Description = "The year before the end begins")]
    [TestCase("2028-03-04", RecordationStatus.RenewalDue, Description = "The last day is protected")]
    [TestCase("2028-03-05", RecordationStatus.ExpiredInGrace)]
    [TestCase("2028-06-02", RecordationStatus.ExpiredInGrace, Description = "The last day to renew")]
    [TestCase("2028-06-03", RecordationStatus.Lapsed)]
    public void The_status_follows_the_day(string day, RecordationStatus status) => Assert.That(Recorded.On(DateOnly.Parse(day)), Is.EqualTo(status));

    [TestCase("2028-03-05", RecordationStatus.ExtensionRequested)]
    [TestCase("2028-06-03", RecordationStatus.ExtensionRequested, Description = "CBP has not decided, so it is not called lapsed")]
    [TestCase("2028-03-04", RecordationStatus.RenewalDue)]
    public void A_request_for_more_time_shows_only_after_the_end(string day, RecordationStatus status) =>
        Assert.That((Recorded with { ExtensionRequested = true }).On(DateOnly.Parse(day)), Is.EqualTo(status));

    [TestCase(null, null)]
    [TestCase("2028-06-02", "2028-06-02")]
    [TestCase("2027-12-04", "2027-12-04", Description = "a copyright's, before the end")]
    [TestCase("2038-06-02", null, Description = "the renewal of this term is filed: what closes next is the term after it")]
    public void The_last_day_to_renew_is_of_the_term_that_is_shown(string? closes, string? renewBy) =>
        Assert.That((Recorded with { RenewalClosesOn = closes is null ? null : DateOnly.Parse(closes) }).RenewBy, Is.EqualTo(renewBy is null ? (DateOnly?)null : DateOnly.Parse(renewBy)));

    [TestCase("2028-09-02", RecordationStatus.ExtensionGranted)]
    [TestCase("2028-09-03", RecordationStatus.Lapsed)]
    public void More_time_lasts_to_the_day_that_CBP_stated(string day, RecordationStatus status) =>
        Assert.That((Recorded with { ExtendedTo = new DateOnly(2028, 9, 2) }).On(DateOnly.Parse(day)), Is.EqualTo(status));

    [Test]
    public void A_renewed_one_is_renewed_until_its_next_year_of_renewal_begins()
    {
        var renewed = Recorded with { ExpiresOn = new DateOnly(2038, 3, 4), RenewalClosesOn = new DateOnly(2038, 6, 2), RenewedThrough = new DateOnly(2038, 3, 4) };
        Assert.That((renewed.On(new(2028, 7, 1)), renewed.On(new(2037, 3, 4))), Is.EqualTo((RecordationStatus.Renewed, RecordationStatus.RenewalDue)));
    }

    [Test]
    public void A_copyright_has_no_grace_because_its_renewal_closes_before_the_end()
    {
        var work = Recorded with { RenewalClosesOn = new DateOnly(2027, 12, 4) };
        Assert.That(work.On(new(2028, 3, 5)), Is.EqualTo(RecordationStatus.Lapsed));
    }

    [TestCase(Stage.Draft, RecordationStatus.Draft)]
    [TestCase(Stage.ReadyToFile, RecordationStatus.ReadyToFile)]
    [TestCase(Stage.Submitted, RecordationStatus.Submitted)]
    [TestCase(Stage.UnderReview, RecordationStatus.UnderReview)]
    [TestCase(Stage.InfoRequested, RecordationStatus.InfoRequested)]
    [TestCase(Stage.Denied, RecordationStatus.Denied)]
    [TestCase(Stage.Cancelled, RecordationStatus.Cancelled)]
    public void Before_a_decision_the_stage_is_the_status(Stage stage, RecordationStatus status) =>
        Assert.That((Recorded with { Stage = stage }).On(new(2027, 1, 1)), Is.EqualTo(status));
}
