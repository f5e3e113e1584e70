package plaint;
final class Plaint { private Plaint() {} public static void main(String[] a) {} }
