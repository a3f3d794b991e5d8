using CbpRecord.Domain.Rights;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Rights;

public sealed class NumbersTests
{
    [TestCase("4281391", "4281391")]
    [TestCase("4,281,391", "4281391")]
    [TestCase("4 281 391", "4281391")]
    [TestCase("Reg. No. 4281391", "4281391")]
    [TestCase("  reg no 4,281,391. ", "4281391")]
    [TestCase("U.S. Registration No. 576,118", "576118", Description = "six digits, as on a Xerox ruling")]
    [TestCase("Registration Number: 4281391", "4281391")]
    [TestCase("#3902187", "3902187")]
    [TestCase("0124134", "124134", Description = "the bulk files pad to seven")]
    [TestCase("４２８１３９１", "4281391", Description = "full-width digits of a Chinese keyboard")]
    [TestCase("注册号 4281391", "4281391")]
    [TestCase("101,819", "101819")]
    [TestCase("1", "1")]
    public void A_registration_number_is_read_as_people_write_it(string text, string key)
    {
        var number = RegistrationNumber.Parse(text);

        Assert.That(number.ToString(), Is.EqualTo(key));
        Assert.That(number.Value.AsPrinted, Is.EqualTo(text.Trim()));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("0000000", Description = "the bulk files write seven zeros for none")]
    [TestCase("VA 443-553")]
    [TestCase("42,81,391")]
    [TestCase("JAVA")]
    [TestCase("123456789")]
    [TestCase("\ud800")]
    public void What_is_no_registration_number_is_refused(string? text) =>
        Assert.That(RegistrationNumber.Parse(text).Errors.Select(e => e.Code), Is.EqualTo(new[] { "registration-number-unreadable" }));

    [Test]
    public void A_serial_number_in_its_place_is_named_as_such() =>
        Assert.That(RegistrationNumber.Parse("87881347").Errors.Single().Code, Is.EqualTo("registration-number-is-serial"));

    [Test]
    public void The_spelling_of_a_registration_number_does_not_matter()
    {
        Assert.That(RegistrationNumber.Of("Reg. No. 0124134"), Is.EqualTo(RegistrationNumber.Of("124,134")));
        Assert.That(RegistrationNumber.Of("0124134").Digits, Is.EqualTo("0124134"));
    }

    [TestCase("87881347")]
    [TestCase("87/881,347")]
    [TestCase("87/881347")]
    [TestCase("Serial No. 87/881,347")]
    [TestCase("SN 87-881347")]
    public void A_serial_number_is_read_as_people_write_it(string text) =>
        Assert.That(SerialNumber.Parse(text).Value.Digits, Is.EqualTo("87881347"));

    [TestCase("4281391")]
    [TestCase("")]
    [TestCase("00000000")]
    public void What_is_no_serial_number_is_refused(string text) =>
        Assert.That(SerialNumber.Parse(text).Errors.Single().Code, Is.EqualTo("serial-number-unreadable"));

    [TestCase("9")]
    [TestCase("009")]
    [TestCase("IC 009")]
    [TestCase("ic009")]
    [TestCase("Class 9")]
    [TestCase("Int. Cl. 9")]
    [TestCase("International Class 9")]
    [TestCase("Cl. 09")]
    [TestCase("第9类")]
    public void A_class_is_read_as_people_write_it(string text) => Assert.That(NiceClass.Parse(text).Value.Code, Is.EqualTo("009"));

    [TestCase("0")]
    [TestCase("46")]
    [TestCase("200", Description = "the U.S. class of collective membership marks")]
    [TestCase("A")]
    [TestCase("")]
    [TestCase("9a")]
    public void What_is_no_class_is_refused(string text) => Assert.That(NiceClass.Parse(text).Errors.Single().Code, Is.EqualTo("class-unreadable"));

    [Test]
    public void Goods_end_at_class_34()
    {
        Assert.That(NiceClass.Of(34).IsGoods, Is.True);
        Assert.That(NiceClass.Of(35).IsGoods, Is.False);
        Assert.That(default(NiceClass).IsGoods, Is.False);
    }

    [TestCase("VA 443-553", "VA0000443553")]
    [TestCase("TX 3 263 631", "TX0003263631")]
    [TestCase("VA0001234567", "VA0001234567")]
    [TestCase("VA 1-234-567", "VA0001234567")]
    [TestCase("va 1,234,567", "VA0001234567")]
    [TestCase("VAu 1-234-567", "VAu001234567")]
    [TestCase("TXU001234567", "TXu001234567")]
    [TestCase("PA1234567", "PA0001234567")]
    [TestCase("Reg. No. SR 12-345", "SR0000012345")]
    [TestCase("RE 123-456", "RE0000123456")]
    [TestCase("PRE000001234", "PRE000001234")]
    [TestCase("A 569690", "A00000569690", Description = "a class letter of the 1909 Act")]
    public void A_copyright_number_is_read_as_people_write_it(string text, string key)
    {
        var number = CopyrightRegistrationNumber.Parse(text);

        Assert.That(number.ValueOrDefault?.Key, Is.EqualTo(key));
        Assert.That(number.Value.AsPrinted, Is.EqualTo(text));
    }

    [TestCase("443-553")]
    [TestCase("VA")]
    [TestCase("VA 000")]
    [TestCase("VA 44-3553")]
    [TestCase("ZZ 443-553")]
    [TestCase("")]
    public void What_is_no_copyright_number_is_refused(string text) =>
        Assert.That(CopyrightRegistrationNumber.Parse(text).Errors.Single().Code, Is.EqualTo("copyright-number-unreadable"));
}
