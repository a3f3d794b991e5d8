using CbpRecord.Domain.Packets;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Packets;

public class OwnerNameTests
{
    [TestCase("Shenzhen Lanyan Technology Co., Ltd.", "SHENZHEN LANYAN TECHNOLOGY CO LTD")]
    [TestCase("Shenzhen Lanyan Technology Company Limited", "Shenzhen Lanyan Technology Co.,Ltd")]
    [TestCase("Shen Zhen Lan Yan Technology Co., Ltd.", "Shenzhen Lanyan Technology Co., Ltd.", Description = "pinyin written syllable by syllable")]
    [TestCase("Oracle America, Inc.", "ORACLE AMERICA INCORPORATED")]
    [TestCase("Hale and Moreno L.L.C.", "Hale & Moreno LLC")]
    [TestCase("The Goose Lamp Corp", "Goose Lamp Corporation")]
    [TestCase("Société Générale", "SOCIETE GENERALE")]
    [TestCase("Ｌａｎｙａｎ Ltd", "Lanyan Limited", Description = "full-width letters")]
    [TestCase("O'Neil Bros.", "ONEIL BROTHERS")]
    public void Two_spellings_of_one_owner_are_the_same(string one, string other) => Assert.That(OwnerName.Same(one, other), Is.True);

    [TestCase("Lanyan Inc.", "Lanyan LLC", Description = "another legal form is another company")]
    [TestCase("Shenzhen Lanyan Technology Co., Ltd.", "Shenzhen Lanyan Holdings Co., Ltd.")]
    [TestCase("Lanyan Co., Ltd.", "Lanyan Co.")]
    [TestCase("", "")]
    [TestCase("...", "---")]
    public void Another_owner_is_another(string one, string other) => Assert.That(OwnerName.Same(one, other), Is.False);

    [Test]
    public void A_persons_names_may_stand_in_either_order_and_a_companys_may_not()
    {
        Assert.That(OwnerName.Same("Wang, Xiaoming", "Xiaoming Wang", person: true), Is.True);
        Assert.That(OwnerName.Same("Bank of China", "China Bank of", person: false), Is.False);
    }
}
