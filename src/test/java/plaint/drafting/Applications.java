package plaint.drafting;

import java.io.IOException;
import plaint.text.Refused;

/// The sample case after its judgment, with one filing for each thing that can be asked of the court beside the claim. All of it is made up: 样本 SAMPLE.
public final class Applications {
    /// The number of the filing of each kind, in the order of the list below.
    public static final int PRESERVATION = 3;
    public static final int INVESTIGATION = 4;
    public static final int ORDER = 5;
    public static final int HOLD = 6;
    public static final int EXTENSION = 7;
    public static final int NOTICE = 8;
    public static final int WITHDRAWAL = 9;
    public static final int APPEAL = 10;
    public static final int ENFORCEMENT = 11;
    public static final int BEFORE_SUIT = 12;

    private static final String FILINGS = """
          - { no: 3, kind: preservation, dated: 2018-04-02, claim: 2 }
          - { no: 4, kind: investigation, dated: 2018-04-03, claim: 2 }
          - { no: 5, kind: investigation-order, dated: 2018-04-04, claim: 2 }
          - { no: 6, kind: evidence-preservation, dated: 2018-04-05, claim: 2 }
          - { no: 7, kind: extension, dated: 2018-04-06, claim: 2 }
          - { no: 8, kind: public-notice, dated: 2018-04-07, claim: 2 }
          - { no: 9, kind: withdrawal, dated: 2018-04-08, claim: 2 }
          - { no: 10, kind: appeal, dated: 2018-09-28, claim: 2 }
          - { no: 11, kind: enforcement, dated: 2018-12-20, claim: 2 }
          - { no: 12, kind: preservation, dated: 2018-12-21, claim: 2 }
        """;

    private static final String DOCKET = """
        docket:
          judgments:
            - { id: judgment-1, instance: FIRST, court: 深圳市龙岗区人民法院, docketNo: （2017）粤0307民初9999999号, "on": 2018-09-18, effective: 2018-11-05, performBy: 2018-11-15, refused: [刊登声明消除影响],
                awards: [{ head: B, party: liu, joint: [wang], amount: CNY 50000.00 }, { head: D, party: liu, joint: [wang], amount: CNY 20000.00 }] }
          applications:
            - kind: preservation
              id: application-1
              filing: 3
              against: [liu, chen]
              amount: CNY 3210000.00
              assets:
                - { kind: DEPOSIT, party: liu, what: 样本银行深圳龙岗支行账户，账号尾号0001（样本）, value: CNY 60000.00 }
                - { kind: IMMOVABLE, party: chen, what: 深圳市龙岗区样本花园1栋101房，不动产权证号样本第0001号 }
              leads: [刘某均以该收款账户收取店铺乙、丙的货款, 陈某华名下车辆一辆，车牌号待查]
              reason: 诉讼中被申请人已关闭店铺并转移收款账户内的资金，如不采取保全措施，将使判决难以执行
              guarantee: { way: OWN, scope: 因财产保全错误致使被申请人遭受的损失, things: [{ what: 申请人在样本银行的定期存款，存单号样本0009, value: CNY 963000.00 }] }
              exhibits: [links-all]
            - { kind: investigation, id: application-2, filing: 4, unit: 样本支付有限公司, address: 浙江省杭州市样本路2号, contact: 法务部，0571-00000009, evidence: [2014年3月至2016年8月收款账户尾号0001的收款明细, 该账户的实名登记资料],
                reason: 上述资料由支付机构保存，涉及个人金融信息，申请人函请提供，被告知须凭人民法院的法律文书, proves: 三家店铺的货款均进入刘某均实际控制的账户, leads: 账户名和尾号见关联关系材料，开户日期为2014年2月 }
            - { kind: investigation, id: application-3, filing: 5, order: true, unit: 样本快递有限公司深圳分公司, address: 广东省深圳市样本路3号, evidence: [2016年1月至8月寄件人联系电话尾号0001的寄件记录], bearer: 律师甲（样本）, days: 15,
                reason: 寄件记录由快递企业保存，律师函请提供未获答复, proves: 涉案店铺的发货数量和发货人, leads: 样品的物流单号见购买公证 }
            - { kind: evidence-preservation, id: application-4, filing: 6, against: [liu], evidence: [刘某均用于登录店铺的手机一部，设备编号D-7f03（样本）], holder: 刘某均, place: 深圳市龙岗区样本花园1栋101房, measure: 查封、复制其中电子数据,
                reason: 电子数据可以随时删除，设备可以随时转移，一旦灭失难以取得, proves: 三家店铺由同一设备经营, guarantee: { way: NONE, reason: 申请复制电子数据，不扣留设备 } }
            - { kind: extension, id: application-5, filing: 7, ends: 2018-04-09, asked: 2018-05-09, evidence: [公安机关扣押物品清单原件], reason: 该清单附于刑事案卷，申请人正在申请查阅，举证期限内无法取得 }
            - { kind: public-notice, id: application-6, filing: 8, against: [wang], papers: [起诉状副本, 应诉通知书, 开庭传票], reason: 被告三离开住所地，去向不明 }
            - { kind: withdrawal, id: application-7, filing: 9, against: [chen], reason: 申请人与陈某华已就其责任部分达成和解并履行完毕 }
            - kind: appeal
              id: application-8
              filing: 10
              judgment: judgment-1
              court: 广东省深圳市中级人民法院
              requests: [撤销一审判决关于损失数额的判项，改判被上诉人赔偿上诉人损失人民币2970000元, 改判被上诉人刊登声明、消除影响]
              grounds: [一审判决对商誉损失的酌定明显过低，未考虑售假的持续时间和受影响的买家人数, 刊登声明属于采取补救措施的违约责任，一审未予支持不当]
              contested: CNY 2920000.00
            - { kind: enforcement, id: application-9, filing: 11, judgment: judgment-1, against: [liu, wang], paid: CNY 10000.00, assets: [{ kind: DEPOSIT, party: liu, what: 样本银行账户，账号尾号0001（样本） }], leads: [王某怡在样本公司领取工资] }
            - { kind: preservation, id: application-10, filing: 12, beforeSuit: true, against: [wang], amount: CNY 200000.00, leads: [王某怡的支付账户，登记手机号尾号0003], reason: 其正在提取账户余额，情况紧急，不立即申请保全将使合法权益受到难以弥补的损害,
                guarantee: { way: INSURER, by: 样本财产保险股份有限公司, no: 样本保函第0001号, limit: CNY 200000.00 } }
        """;

    private Applications() { }

    static SampleFiling filed() throws Refused, IOException {
        return SampleFiling.changed("docket:\n", DOCKET, "\nevents:", FILINGS.stripTrailing().indent(0).stripTrailing() + "\n\nevents:");
    }
}
