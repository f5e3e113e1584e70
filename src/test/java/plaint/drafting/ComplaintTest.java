package plaint.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.text.Lang;
import plaint.text.Refused;

/// The complaint as filed, and as consolidated against three defendants.
final class ComplaintTest {
    private final SampleFiling sample;

    ComplaintTest() throws Refused {
        sample = new SampleFiling();
    }

    @Test void thePrayerAsksForTheLossInFiguresAndWordsAndForCostsWithoutTheirSum() throws Refused {
        assertThat(sample.text("complaint", 1)).contains("""
            诉讼请求：
            1.判令被告赔偿原告因违约行为所受损失人民币1,400,000元（大写：人民币壹佰肆拾万元整）；
            2.判令被告在淘宝网首页及《样本日报》显著位置连续7日刊登声明，消除影响（声明内容由人民法院审核，刊登费用由被告负担）；
            3.备位请求：如上述第1项请求不能依合同全部或者部分得到支持，判令被告就未获支持的部分依侵权责任赔偿原告损失，以人民币1,400,000元（大写：人民币壹佰肆拾万元整）为限，与第1项不重复计算；
            4.判令本案诉讼费用由被告负担。
            事实和理由：
            """).doesNotContain("17,400", "连带责任承担", "〇日元");
    }

    @Test void theBlocksStandInTheOrderOfTheForm() throws Refused {
        assertThat(sample.text("complaint", 1)).containsSubsequence("民事起诉状\n", "原告：浙江淘宝网络有限公司，住所：", "法定代表人：", "委托诉讼代理人：", "\n被告：刘某均，男，1984年3月12日出生，汉族，",
            "公民身份号码：440399198403120012", "诉讼请求：", "事实和理由：", "证据和证据来源，证人姓名和住所：", "\n此致\n深圳市龙岗区人民法院\n", "附：1.本起诉状副本1份；", "起诉人：浙江淘宝网络有限公司（公章）",
            "法定代表人（签名）：", "二〇一六年十二月三十日");
    }

    @Test void conductOf2016IsJudgedByTheLawsOf2016() throws Refused {
        assertThat(sample.text("complaint", 1)).contains("《中华人民共和国合同法》（以下简称《合同法》）第三十九条第一款", "《合同法》第八条、第六十条", "《合同法》第一百零七条", "《合同法》第一百一十三条第一款",
                "《合同法》第一百二十二条", "（以下简称《侵权责任法》）第六条第一款", "第一百一十九条、第一百二十一条").doesNotContain("民法典", "民法总则")
            .containsOnlyOnce("中华人民共和国合同法》（");
    }

    @Test void conductThatRanOnInto2021IsJudgedByTheCivilCode() throws Refused, IOException {
        var later = SampleFiling.changed("breach.to: \"2016-08-09\"", "breach.to: \"2021-03-01\"", "from: 2016-07-01, until: 2016-08-09, orders: 435", "from: 2016-07-01, until: 2021-03-01, orders: 435", "no: 1, kind: initial, dated: 2016-12-30, claim: 1, submitted: 2016-12-30, announced: 2017-01-04, accepted: 2017-01-09", "no: 1, kind: initial, dated: 2021-06-01, claim: 1");
        assertThat(later.text("complaint", 1)).contains("《中华人民共和国民法典》（以下简称《民法典》）第四百九十六条第二款", "《民法典》第一百一十九条、第五百零九条", "《民法典》第五百七十七条").doesNotContain("《合同法》", "《侵权责任法》");
    }

    /// Two of the three shops did not exist yet when the first began to sell: each sold when its own records say so, and only shops of those sued in the filing are told of.
    @Test void eachShopSoldWhenItsOwnSalesSaySo() throws Refused, IOException {
        assertThat(sample.text("complaint", 1)).contains("自2014年3月1日至2016年8月9日，店铺“晶饰小栈（样本）”持续销售标有“施华洛世奇”字样的手表〔见证据").doesNotContain("自2015年5月1日至", "怡晶坊（样本）”持续");
        var three = "自2014年3月1日至2016年8月9日，店铺“晶饰小栈（样本）”%1$s销售标有“施华洛世奇”字样的手表〔见证据";
        assertThat(sample.text("consolidated", 2)).contains(three.formatted("持续"), "；自2015年5月1日至2016年8月9日，店铺“晶语时光（样本）”持续销售上述商品〔见证据", "；自2014年10月1日至2016年8月9日，店铺“怡晶坊（样本）”持续销售上述商品〔见证据")
            .doesNotContain("晶饰小栈（样本）”、店铺“晶语时光");
        var form = SampleFiling.changed("no: 1, kind: initial, dated: 2016-12-30, claim: 1, submitted: 2016-12-30, announced: 2017-01-04, accepted: 2017-01-09", "no: 1, kind: initial, dated: 2024-06-03, claim: 1");
        assertThat(form.text("complaint-elements", 1)).contains(three.formatted("")).doesNotContain("自2015年5月1日至");
        // shops that sold on the same days are told together, a gap between sales is no continuous sale
        var alike = SampleFiling.changed("shop: shop-b, from: 2015-05-01", "shop: shop-b, from: 2014-10-01", "    - { shop: shop-a, from: 2014-04-01, until: 2014-06-30, orders: 367, buyers: 329, amount: CNY 146183.00, exhibit: ledger-a }\n", "");
        assertThat(alike.text("consolidated", 2)).contains("自2014年3月1日至2014年3月31日、自2014年7月1日至2016年8月9日，店铺“晶饰小栈（样本）”销售标有", "；自2014年10月1日至2016年8月9日，店铺“晶语时光（样本）”、店铺“怡晶坊（样本）”持续销售上述商品");
        // without sales there is only what the case states, as far as the shop was open
        var stated = sample.with(sample.file.changed(d -> d.damages = d.damages.withSales(List.of())));
        assertThat(stated.text("consolidated", 2)).contains("自2014年3月1日至2016年8月9日，店铺“晶饰小栈（样本）”", "；自2015年4月20日至2016年8月9日，店铺“晶语时光（样本）”", "；自2014年9月12日至2016年8月9日，店铺“怡晶坊（样本）”");
    }

    /// The application recites all that was asked before, of the one who was then sued.
    @Test void theIncreaseRecitesEveryItemOfTheFiledPrayer() throws Refused {
        assertThat(sample.text("increase-claim", 2)).contains("原诉讼请求为：（1）判令被告赔偿申请人因违约行为所受损失人民币1,400,000元（大写：人民币壹佰肆拾万元整）；（2）判令被告在淘宝网首页及《样本日报》显著位置连续7日刊登声明",
            "；（3）备位请求：如上述第1项请求不能依合同全部或者部分得到支持，判令被告就未获支持的部分依侵权责任赔偿申请人损失，以人民币1,400,000元（大写：人民币壹佰肆拾万元整）为限，与第1项不重复计算；（4）判令本案诉讼费用由被告负担。");
    }

    /// A sound identity number says sex and day of birth; what is recorded goes before it.
    @Test void aSoundNumberSaysSexAndBirth() throws Refused {
        var bare = sample.with(sample.file.changed(d -> d.parties = d.parties.stream().map(p -> p instanceof plaint.party.Person n ? (plaint.party.Party) new plaint.party.Person(n.id(), n.name(), n.latin(), null, null, n.ethnicity(), n.employer(), n.idNumber(), n.address(), n.phone()) : p).toList()));
        assertThat(bare.text("complaint", 1)).contains("被告：刘某均，男，1984年3月12日出生，");
        var spoilt = sample.with(sample.file.changed(d -> d.parties = d.parties.stream().map(p -> p instanceof plaint.party.Person n ? (plaint.party.Party) new plaint.party.Person(n.id(), n.name(), n.latin(), null, null, n.ethnicity(), n.employer(), "123", n.address(), n.phone()) : p).toList()));
        assertThatThrownBy(() -> spoilt.text("complaint", 1)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).isEqualTo("drafting.missing.sex"));
    }

    @Test void tortIsPleadedInTheAlternativeOnlyWhereTheClaimSaysSo() throws Refused, IOException {
        assertThat(sample.text("complaint", 1)).contains("原告选择请求被告承担违约责任", "备位请求被告依照", "不重复主张");
        assertThat(SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: CONTRACT").text("complaint", 1)).contains("被告的行为构成违约").doesNotContain("备位");
        assertThat(SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: TORT").text("complaint", 1)).contains("被告的行为构成侵权", "因侵权行为所受损失").doesNotContain("备位", "构成违约");
    }

    @Test void theAlternativeClaimIsAnItemOfThePrayerNamedInTheReasons() throws Refused, IOException {
        assertThat(sample.text("complaint", 1)).contains("3.备位请求：如上述第1项请求不能依合同全部或者部分得到支持，判令被告就未获支持的部分依侵权责任赔偿原告损失，以人民币1,400,000元（大写：人民币壹佰肆拾万元整）为限，与第1项不重复计算",
            "4.判令本案诉讼费用", "原告依诉讼请求第3项就该部分备位请求被告依照");
        assertThat(sample.text("consolidated", 2)).contains("5.备位请求：", "以人民币2,970,000元", "为限，被告三王某怡承担连带责任，与第1项不重复计算", "依诉讼请求第5项就该部分", "6.判令本案诉讼费用");
        assertThat(sample.text("increase-claim", 2)).contains("5.备位请求：", "赔偿申请人损失");
        assertThat(sample.text("cover", 1)).as("the fee is on the sum claimed once").contains("17,400.00元");
        assertThat(SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: CONTRACT").text("complaint", 1)).doesNotContain("备位", "诉讼请求第");
    }

    /// A claim in dollars stands in dollars, with what it comes to in renminbi, by which rate, of which day and whose; the fee is counted in renminbi.
    @Test void aClaimInForeignCurrencyIsPrintedWithItsRate() throws Refused, IOException {
        var dollars = sample.with(sample.file.changed(d -> {
            d.claims = d.claims.stream().map(v -> v.withHeads(v.heads().stream().map(h -> new plaint.claim.Head(h.kind(), h.label(), h.latin(), h.basis(), h.inputs(), plaint.text.Money.of(h.claimed().amount(), "USD"), null, null, null,
                h.reference(), null)).toList())).toList();
            d.rates = List.of(new plaint.claim.ExchangeRate("USD", "CNY", new java.math.BigDecimal("6.9370"), java.time.LocalDate.of(2016, 12, 30), "中国外汇交易中心公布的人民币汇率中间价"));
        }));
        var text = dollars.text("complaint", 1);
        assertThat(text).contains("损失1,400,000美元，折合人民币9,711,800元（大写：人民币玖佰柒拾壹万壹仟捌佰元整）", "商誉损失1,199,680美元", "＝1,199,680美元",
            "原告的请求以美元计算。2016年12月30日，1美元兑换人民币6.9370元（中国外汇交易中心公布的人民币汇率中间价），请求金额1,400,000美元折合人民币9,711,800元", "第五十五条");
        assertThat(dollars.text("cover", 1)).contains("诉讼标的额\t1,400,000美元，折合人民币9,711,800元", "汇率\t1美元兑换人民币6.9370元，2016年12月30日", "79,782.60元");
        assertThat(dollars.text("increase-claim", 2)).contains("原请求（美元）", "增加1,810,000美元，折合人民币12,555,970元", "2016年12月30日，1美元兑换人民币6.9370元");
        var without = dollars.with(dollars.file.changed(d -> d.rates = List.of()));
        assertThatThrownBy(() -> without.text("complaint", 1)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().in(Lang.ZH)).contains("汇率", "在“诉请”中录入"));
        assertThat(sample.text("complaint", 1)).doesNotContain("汇率", "折合");
    }

    @Test void goodwillIsPleadedAsALossUnderTheClause() throws Refused {
        assertThat(sample.text("complaint", 1)).contains("《淘宝平台服务协议》第7.5条已明确将商誉损失列入违约方的赔偿范围", "直接违反《淘宝平台服务协议》第5.2条、《淘宝规则》第十五条");
    }

    @Test void eachHeadShowsItsArithmetic() throws Refused {
        assertThat(sample.text("complaint", 1)).contains("（1）商誉损失人民币1,199,680元。", "店铺甲去重买家6,520人×单个活跃买家年均贡献184元＝1,199,680元",
            "（2）直接损失人民币200,320元。", "合计148,320＋20,000＋30,000＋1,280＋720＝200,320元");
    }

    @Test void theFirstComplaintTellsNothingThatHappenedLater() throws Refused {
        assertThat(sample.text("complaint", 1)).doesNotContain("刑事判决", "陈某华", "王某怡", "9999999", "2017年", "2018年", "晶语时光");
    }

    @Test void everyExhibitIsCitedWithItsNumberAndPages() throws Refused {
        var cited = SampleFiling.cited(sample.draft("complaint", 1));
        var ids = cited.stream().map(c -> c.substring(0, c.indexOf('='))).toList();
        assertThat(ids).containsAll(sample.file.exhibits().stream().filter(x -> x.filing() == 1).map(x -> x.id().value()).toList());
        assertThat(cited).contains("agreement-2013=证据4（第10页）", "agreement-2016=证据5（第11—13页）");
    }

    @Test void numbersFollowWhenTheExhibitsAreReordered() throws Refused {
        var turned = new ArrayList<>(sample.file.exhibits());
        Collections.swap(turned, 1, 4);
        var cited = SampleFiling.cited(sample.with(sample.file.withExhibits(turned)).draft("complaint", 1));
        assertThat(cited).contains("agreement-2016=证据2（第4—6页）", "operator=证据5（第11—13页）").doesNotContain("agreement-2016=证据5（第11—13页）");
    }

    @Test void theSecondIsAgainstThreeWithJointLiability() throws Refused {
        assertThat(sample.text("consolidated", 2)).contains("被告一：刘某均", "被告二：陈某华，女", "被告三：王某怡，女", """
            1.判令被告一刘某均、被告二陈某华共同赔偿原告因违约行为所受损失人民币2,970,000元（大写：人民币贰佰玖拾柒万元整）；
            2.判令被告一刘某均、被告二陈某华共同赔偿原告为制止违约行为支出的合理费用人民币240,000元（大写：人民币贰拾肆万元整）；
            3.判令三被告在淘宝网首页及《样本日报》显著位置连续7日刊登声明，消除影响（声明内容由人民法院审核，刊登费用由三被告负担）；
            4.判令被告三王某怡对上述第1、2项付款义务承担连带责任；
            5.备位请求：如上述第1项请求不能依合同全部或者部分得到支持，判令被告一刘某均、被告二陈某华共同就未获支持的部分依侵权责任赔偿原告损失，以人民币2,970,000元（大写：人民币贰佰玖拾柒万元整）为限，被告三王某怡承担连带责任，与第1项不重复计算；
            6.判令本案诉讼费用由各被告共同负担。
            """, "判处有期徒刑三年，缓刑三年", "被告二陈某华犯销售假冒注册商标的商品罪，判处有期徒刑一年，缓刑一年", "系夫妻关系", "依照《中华人民共和国民法通则》（以下简称《民法通则》）第八十七条关于约定连带义务的规定，被告三王某怡应当对上述付款义务承担连带责任", "如依侵权责任处理，各被告依照《中华人民共和国侵权责任法》（以下简称《侵权责任法》）第八条、第九条第一款",
            "案号：（2017）粤0307民初9999999号", "本起诉状副本3份", "二〇一八年三月十九日").doesNotContain("17,400", "32,480", "民法典");
    }

    @Test void jointLiabilityRestsOnTheGroundThatIsPleaded() throws Refused, IOException {
        assertThat(SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: TORT").text("consolidated", 2)).contains("第八条、第九条第一款的规定，各被告应当对上述付款义务承担连带责任").doesNotContain("第八十七条");
        assertThat(SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: CONTRACT").text("consolidated", 2)).contains("第八十七条关于约定连带义务的规定").doesNotContain("侵权责任法");
        var together = SampleFiling.changed("principal: [liu, chen]\n    joint: [wang]", "principal: [liu, chen, wang]\n    joint: []").text("consolidated", 2);
        assertThat(together).contains("（五）各被告的责任", "被告一刘某均、被告二陈某华、被告三王某怡共同参与上述店铺的售假经营", "各被告应当对上述付款义务共同负责").doesNotContain("将自己的身份和账户交由他人");
    }

    /// What a loss of property comes to is told by the law of the day the shop sold: the Tort Liability Law, or the Code.
    @Test void aClaimInTortMeasuresTheLossOfPropertyToo() throws Refused, IOException {
        assertThat(SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: TORT").text("complaint", 1)).contains("第十九条、第二十条的规定，原告主张损失共计");
    }

    @Test void whoRunsAnothersShopIsSaidOnceWithItsProof() throws Refused {
        assertThat(sample.text("add-defendants", 2)).containsOnlyOnce("以被告三王某怡的名义登记，由被告一刘某均实际经营〔见证据23").doesNotContain("实际经营以");
    }

    @Test void aStatementIsAskedForAsARemedyInContractAndInTortOnlyInTheAlternative() throws Refused {
        assertThat(sample.text("complaint", 1)).contains("该项请求属于《合同法》第一百零七条规定的采取补救措施的违约责任；如不能依合同得到支持，备位依据为《民法通则》第一百零六条第二款");
    }

    @Test void aLinkWithoutProofIsNotPleaded() throws Refused {
        assertThat(sample.text("consolidated", 2)).doesNotContain("同一居住小区");
    }

    @Test void aNewerAgreementIsQuotedAndAnOlderOnlyWhereItDiffers() throws Refused {
        var quoted = sample.draft("complaint", 1).blocks().stream().filter(b -> b instanceof Document.Paragraph p && p.shape() == Shape.QUOTED).count();
        assertThat(quoted).isEqualTo(9 + 2 + 1);
        assertThat(sample.text("complaint", 1)).contains("其第3.3条、第4.3条、第4.4条、第5.2条、第7.4条、第7.6条、第8.3条、第11.2条与上述约定相同，另约定：");
    }

    @Test void aPaperWithoutTestPurchaseOrAuthenticationStillReads() throws Refused, IOException {
        var text = SampleFiling.changed("reported: 2016-07-05", "reported: 2017-07-05", "ordered: \"2016-06-14T10:22:37\"", "ordered: \"2017-06-14T10:22:37\"",
            "received: \"2016-06-17T14:10:26\"", "received: \"2017-06-17T14:10:26\"", "opened: 2016-06-17", "opened: 2017-06-17",
            "split: 2016-06-17", "split: 2017-06-17", "requested: 2016-06-20", "requested: 2017-06-20", "sent: 2016-06-21", "sent: 2017-06-21").text("complaint", 1);
        assertThat(text).doesNotContain("普通消费者身份在店铺", "结论为").contains("2016年8月10日", "上述销售事实，另有证据8（第20—22页）、");
    }

    @Test void aMissingDomicileIsRefusedByName() throws IOException, Refused {
        var sample = SampleFiling.changed("address: 广东省深圳市龙岗区样本花园1栋101房（样本地址）\n    phone: \"19900000001\"", "address: \"\"\n    phone: \"19900000001\"");
        assertThatThrownBy(() -> sample.draft("complaint", 1)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.notice().in(Lang.ZH)).isEqualTo("未起草《民事起诉状》：缺少刘某均的住所。在“当事人”中补充后重新起草。");
            assertThat(e.notice().in(Lang.EN)).contains("the domicile of 刘某均 is not on file");
        });
    }

    @Test void whatTheLawDoesNotAskForMayBeUnknown() throws Refused, IOException {
        assertThat(SampleFiling.changed("idNumber: \"440399198403120012\"", "idNumber: \"\"", "phone: \"19900000001\"", "phone: \"\"").text("complaint", 1))
            .contains("被告：刘某均，男，1984年3月12日出生，汉族，工作单位：个体经营（样本），住广东省深圳市龙岗区样本花园1栋101房（样本地址）。");
    }

    @Test void noAgreementInForceIsRefused() throws Refused, IOException {
        var sample = SampleFiling.changed("superseded: 2016-03-01", "superseded: 2013-10-01", "effective: 2016-03-01", "effective: 2016-09-01",
            "effective: 2015-05-01", "effective: 2016-09-01");
        assertThatThrownBy(() -> sample.draft("complaint", 1)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().in(Lang.EN)).contains("no version of the agreement was in force"));
    }

    @Test void aPaperThatDidNotExistOnTheDateIsRefused() throws Refused, IOException {
        var sample = SampleFiling.changed("no: 1, kind: initial, dated: 2016-12-30", "no: 1, kind: initial, dated: 2016-07-30");
        assertThatThrownBy(() -> sample.draft("complaint", 1)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("forum.refused.paperThen"));
    }

    @Test void theKindsOfParagraphAreThoseOfTheForm() throws Refused {
        var blocks = sample.draft("complaint", 1).blocks();
        assertThat(blocks.getFirst()).isEqualTo(new Document.Title("民事起诉状"));
        assertThat(blocks.getLast()).isInstanceOf(Document.Seal.class);
        assertThat(blocks).filteredOn(b -> b instanceof Document.Heading h && h.level() == 1).hasSize(3);
        assertThat(texts(blocks, Shape.FLUSH)).containsExactly("深圳市龙岗区人民法院");
    }

    private static java.util.List<String> texts(java.util.List<Block> blocks, Shape shape) {
        return blocks.stream().filter(b -> b instanceof Document.Paragraph p && p.shape() == shape)
            .map(b -> String.join("", ((Document.Paragraph) b).text().stream().map(Document.Span::text).toList())).toList();
    }

    @Test void eachDefendantAnswersForWhatIsPleadedAgainstHer() throws Exception {
        var sample = new SampleFiling();
        var wang = new plaint.key.PartyId("wang");
        var parted = sample.with(sample.file.changed(d -> d.claims = d.claims.stream().map(v -> v.no() != 2 ? v : new plaint.claim.ClaimVersion(v.no(), v.on(), v.reason(), v.latinReason(), v.election(), v.heads(),
            v.nonMoney(), v.principal(), java.util.List.of(), v.by(), java.util.List.of(new plaint.claim.Liability(wang, plaint.claim.Liability.Kind.JOINT, plaint.claim.Liability.Over.LOSS,
                plaint.text.Money.cny("500000"), "王某怡出借身份的店铺丙的销售占全部销售的一部分")))).toList()));
        assertThat(parted.file.faults(null)).isEmpty();
        assertThat(parted.text("consolidated", 2)).contains("判令被告三王某怡在人民币500,000元（大写：人民币伍拾万元整）的范围内对上述第1项付款义务承担连带责任；", "由各被告共同负担",
            "王某怡出借身份的店铺丙的销售占全部销售的一部分，被告三王某怡应当在人民币500,000元的范围内对上述第1项付款义务承担连带责任。").doesNotContain("对上述第1、2项付款义务承担连带责任");
        var twice = sample.file.changed(d -> d.claims = d.claims.stream().map(v -> v.no() != 2 ? v : new plaint.claim.ClaimVersion(v.no(), v.on(), v.reason(), v.latinReason(), v.election(), v.heads(),
            v.nonMoney(), v.principal(), v.joint(), v.by(), java.util.List.of(new plaint.claim.Liability(wang, plaint.claim.Liability.Kind.JOINT, plaint.claim.Liability.Over.ALL,
                plaint.text.Money.cny("9000000"), "x")))).toList());
        assertThat(twice.faults(null)).extracting(plaint.casefile.Fault::rule).contains("answersTwice", "aboveClaim");
    }

    /// What was agreed for a breach is asked for as such, by its own clause and article, beside other loss and not as one.
    @Test void liquidatedDamagesAreAnItemOfTheirOwn() throws Refused, IOException {
        var agreed = SampleFiling.changed("      - kind: B\n        label: 商誉损失\n        latin: Loss of goodwill\n        basis: 《淘宝平台服务协议》第7.4条、第7.5条；购买假冒商品的买家人数乘以单个活跃买家一年的贡献\n        claimed: CNY 1199680.00\n        inputs:\n          - { line: 商誉, name: 店铺甲去重买家, value: 6520, unit: 人, exhibit: ledger-a }\n          - { line: 商誉, name: 单个活跃买家年均贡献, value: 184.00, unit: 元, exhibit: damages-1 }",
            "      - kind: A\n        label: 约定违约金\n        latin: x\n        basis: 《淘宝平台服务协议》第7.8条\n        claimed: CNY 1199680.50\n        inputs: [{ line: 违约金, name: 约定数额, value: 1199680.5, unit: 元, exhibit: ledger-a }]",
            "      - { no: \"11.2\", use: VENUE,", "      - { no: \"7.8\", use: LIQUIDATED, text: 样本条款：销售假冒商品的，应当支付违约金。 }\n      - { no: \"11.2\", use: VENUE,");
        assertThat(agreed.text("complaint", 1)).contains("1.判令被告向原告支付违约金人民币1,199,680.50元（大写：", "2.判令被告赔偿原告因违约行为所受损失人民币200,320元", "4.备位请求：如上述第1、2项请求不能依合同", "以人民币1,400,000.50元（大写：人民币壹佰肆拾万元伍角整）为限，与第1、2项不重复计算",
            "应当承担支付违约金、赔偿损失等违约责任", "（四）违约金、原告的损失及其计算", "《淘宝平台服务协议》第7.8条对违约金作了约定。依照《合同法》第一百一十四条第一款的规定和上述约定，原告主张违约金共计人民币1,199,680.50元", "约定数额1,199,680.50元", "原告主张损失共计人民币200,320元", "依诉讼请求第4项")
            .doesNotContain("损失共计人民币1,4", "商誉建立在");
        assertThat(sample.text("complaint", 1)).doesNotContain("违约金");
    }

    /// Costs alone: no loss of nought is pleaded, and no heading stands over nothing.
    @Test void costsAloneAreNotALossOfNought() throws Refused {
        var costs = sample.with(sample.file.changed(d -> d.claims = d.claims.stream().map(c -> c.no() != 2 ? c : c.withHeads(c.heads().stream().filter(h -> h.kind() == plaint.claim.Head.Kind.D).toList())).toList()));
        assertThat(costs.text("consolidated", 2)).contains("1.判令被告一刘某均、被告二陈某华共同赔偿原告为制止违约行为支出的合理费用人民币240,000元", "对上述第1项付款义务承担连带责任", "原告支出的合理费用\n").doesNotContain("人民币0元", "备位请求", "损失及其计算");
        var words = sample.with(sample.file.changed(d -> d.claims = d.claims.stream().map(c -> c.no() != 2 ? c : c.withHeads(List.of())).toList()));
        assertThat(words.text("consolidated", 2)).contains("1.判令三被告在淘宝网首页").doesNotContain("人民币0元", "）原告的损失", "）原告支出");
    }

    /// Whoever lent no account is not said to have lent one, and those who pay are not said to have run what another ran.
    @Test void onlyWhoLentAnAccountIsSaidToHaveDoneSo() throws Refused, IOException {
        assertThat(sample.text("consolidated", 2)).contains("被告三王某怡将自己的身份和账户交由他人开店售假");
        var none = SampleFiling.changed("registeredTo: wang, runBy: liu", "registeredTo: wang, runBy: wang", "principal: [liu, chen]\n    joint: [wang]", "principal: [liu]\n    joint: [wang, chen]");
        assertThat(none.text("consolidated", 2)).contains("被告一刘某均经营店铺“晶饰小栈（样本）”、店铺“晶语时光（样本）”并取得收益，应当向原告承担责任。被告二陈某华将自己的身份和账户交由").doesNotContain("王某怡将自己的身份", "、被告二陈某华将自己");
    }

    /// A higher sum against the same people asks for nobody to be added, and without new exhibits hands in none.
    @Test void aHigherClaimAloneAddsNoDefendants() throws Refused {
        var more = sample.with(sample.file.changed(d -> {
            d.seats = d.seats.stream().map(x -> new plaint.casefile.Seat(x.party(), x.role(), 1, false)).toList();
            d.exhibits = d.exhibits.stream().filter(x -> x.filing() == 1).toList();
            d.claims = d.claims.stream().map(c -> c.withHeads(c.heads().stream().map(h -> new plaint.claim.Head(h.kind(), h.label(), h.latin(), h.basis(), List.of(), h.claimed(), null, null, List.of(), h.reference(), null)).toList())).toList();
        }));
        assertThat(new FilingPapers(more.forum, more.file, more.file.filing(2)).taken()).extracting(plaint.forum.Forum.Paper::key).contains("increase-claim", "consolidated").doesNotContain("add-defendants", "catalogue");
        assertThat(more.text("increase-claim", 2)).contains("附：本申请书副本3份。").doesNotContain("补充证据");
        assertThat(new FilingPapers(sample.forum, sample.file, sample.file.filing(2)).taken()).extracting(plaint.forum.Forum.Paper::key).contains("add-defendants", "increase-claim", "consolidated", "catalogue");
    }

    /// A heading names what stands under it: the choice of grounds only where one is made.
    @Test void theChoiceOfGroundsIsTitledWhereItIsMade() throws Refused {
        for (var e : plaint.claim.ClaimVersion.Election.values()) {
            var one = sample.with(sample.file.changed(d -> d.claims = d.claims.stream().map(c -> new plaint.claim.ClaimVersion(c.no(), c.on(), c.reason(), c.latinReason(), e, c.heads(), c.nonMoney(), c.principal(), c.joint(), c.by(), c.liabilities())).toList()));
            var text = one.text("complaint", 1);
            assertThat(text.contains("请求权的选择、管辖与结语")).as(e.name()).isEqualTo(e != plaint.claim.ClaimVersion.Election.CONTRACT);
            assertThat(text.contains("第一百二十二条")).as(e.name()).isEqualTo(e != plaint.claim.ClaimVersion.Election.CONTRACT);
            if (e == plaint.claim.ClaimVersion.Election.TORT) assertThat(text).contains("原告选择请求被告承担侵权责任").doesNotContain("违约责任");
        }
    }

    /// A person who sues is told of as the law asks (art. 124 item 1), signs and has no seal.
    @Test void aPersonWhoSuesIsNamedAsTheLawAsksAndSigns() throws Refused {
        var person = sample.with(sample.file.changed(d -> {
            d.seats = d.seats.stream().filter(s -> !s.party().value().equals("wang")).map(s -> s.role() == plaint.casefile.Seat.Role.PLAINTIFF ? new plaint.casefile.Seat(new plaint.key.PartyId("wang"), s.role(), s.filing(), false) : s).toList();
            d.facts = java.util.stream.Stream.concat(d.facts.entrySet().stream(), java.util.Map.of("ours", "wang").entrySet().stream()).collect(java.util.stream.Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, (a, b) -> b));
        }));
        assertThat(person.text("complaint", 1)).contains("原告：王某怡，女，1990年11月8日出生，汉族，工作单位：无固定工作单位（样本），住广东省深圳市", "公民身份号码：440399199011080044，联系电话", "起诉人（签名）：王某怡").doesNotContain("王某怡（公章）");
        assertThat(person.text("authority", 1)).contains("委托人：王某怡，住所：", "现委托上列受委托人在本人与", "委托人：王某怡（签名）").doesNotContain("法定代表人", "我单位", "（公章）");
        assertThat(person.text("catalogue", 1)).contains("提交人：王某怡（签名）").doesNotContain("王某怡（公章）");
        assertThat(person.text("service-address", 1)).contains("确认人：王某怡（签名）").doesNotContain("（公章）");
    }
}
